-- Renews the lease of a desk and of its agent, by this server's clock.
-- KEYS present, held      ARGV agent/desk, agent, lease in ms
local time = redis.call('TIME')
local until_ = string.format('%d', time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[3]))
redis.call('ZADD', KEYS[1], until_, ARGV[1])
redis.call('ZADD', KEYS[2], until_, ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%d', tonumber(until_) - 2 * tonumber(ARGV[3])))
return 1
