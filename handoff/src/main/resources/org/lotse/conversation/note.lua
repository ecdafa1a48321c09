-- KEYS notes, seen      ARGV cid, agent, text      Returns the note's number.
local known = redis.call('HGET', KEYS[2], ARGV[1])
if known then
  redis.call('HSET', KEYS[2], ARGV[1], known) -- a write, so that replicas which may lack the first one are waited for
  return tonumber(known)
end
local time = redis.call('TIME')
local seq = redis.call('XLEN', KEYS[1]) + 1
redis.call('XADD', KEYS[1], seq .. '-0', 't', string.format('%d', time[1] * 1000 + math.floor(time[2] / 1000)), 'agent', ARGV[2], 'text', ARGV[3])
redis.call('HSET', KEYS[2], ARGV[1], seq)
return seq
