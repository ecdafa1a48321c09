-- Counts an attempt unless there were too many, or takes one back.
-- KEYS counter        ARGV 'count' or 'release', the most, how long they count (ms)
-- Returns 0 if the attempt may be made, else how long to wait (ms).
local count = tonumber(redis.call('GET', KEYS[1]) or '0')
if ARGV[1] == 'release' then
  if count > 0 then redis.call('DECR', KEYS[1]) end
  return 0
end
if count >= tonumber(ARGV[2]) then return math.max(1, redis.call('PTTL', KEYS[1])) end
redis.call('INCR', KEYS[1])
if count == 0 then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return 0
