-- Changes the desk if nobody else has since the snapshot was taken.
-- KEYS version, cases, agents      ARGV the snapshot's version, channel, then for each change: 'case' or 'agent', id, JSON or '' to remove
-- Returns 1, or 0 if somebody was faster.
if (redis.call('GET', KEYS[1]) or '0') ~= ARGV[1] then return 0 end
redis.call('INCR', KEYS[1])
for i = 3, #ARGV, 3 do
  local key = ARGV[i] == 'case' and KEYS[2] or KEYS[3]
  if ARGV[i + 2] == '' then
    redis.call('HDEL', key, ARGV[i + 1])
  else
    redis.call('HSET', key, ARGV[i + 1], ARGV[i + 2])
  end
  if ARGV[i] == 'case' then redis.call('PUBLISH', ARGV[2], ARGV[i + 1] .. ' moved') end
end
return 1
