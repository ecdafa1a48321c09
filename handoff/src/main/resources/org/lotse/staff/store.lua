-- Replaces the roster if nobody else did meanwhile, and tells every node.
-- KEYS roster        ARGV version that it is based on, roster, channel, then the ids of agents whose logins end
-- Returns the new version, or -1.
local version = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if version ~= tonumber(ARGV[1]) then return -1 end
redis.call('HSET', KEYS[1], 'version', version + 1, 'roster', ARGV[2])
redis.call('PUBLISH', ARGV[3], 'changed')
for i = 4, #ARGV do redis.call('PUBLISH', ARGV[3], ARGV[i]) end
return version + 1
