-- Writes a login, or reads it and puts off its end.
-- KEYS login        ARGV how long it lasts unused (ms), then to read: the shortest time between two writes (ms); to write: '', agent, epoch
-- Returns {agent, epoch}, or nothing.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if ARGV[2] == '' then
  redis.call('HSET', KEYS[1], 'agent', ARGV[3], 'epoch', ARGV[4], 'created', string.format('%d', now), 'used', string.format('%d', now))
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  return {ARGV[3], ARGV[4]}
end
local login = redis.call('HMGET', KEYS[1], 'agent', 'epoch', 'used')
if not login[1] then return {} end
if now - tonumber(login[3]) >= tonumber(ARGV[2]) then
  redis.call('HSET', KEYS[1], 'used', string.format('%d', now))
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
return {login[1], login[2]}
