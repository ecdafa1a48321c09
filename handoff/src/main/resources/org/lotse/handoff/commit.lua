-- Changes the desk if nobody else has since the snapshot was taken.
-- KEYS version, cases, agents
-- ARGV the snapshot's version, the new one, channel, then for each change: 'case' or 'agent', id, JSON or '' to remove
-- Returns 1, or 0 if somebody was faster.
if (redis.call('GET', KEYS[1]) or '0') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
for i = 4, #ARGV, 3 do
  local key = ARGV[i] == 'case' and KEYS[2] or KEYS[3]
  if ARGV[i + 2] == '' then
    redis.call('HDEL', key, ARGV[i + 1])
  else
    redis.call('HSET', key, ARGV[i + 1], ARGV[i + 2])
  end
  if ARGV[i] == 'case' then redis.call('PUBLISH', ARGV[3], ARGV[i + 1] .. ' moved') end
end
return 1
