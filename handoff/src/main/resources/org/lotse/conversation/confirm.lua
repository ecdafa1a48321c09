-- The client has this token: its predecessor is worthless from now on, unless the token itself is outdated already.
-- KEYS head      ARGV hash of the token
if redis.call('HGET', KEYS[1], 'token') == ARGV[1] then redis.call('HDEL', KEYS[1], 'token-before') end
return 1
