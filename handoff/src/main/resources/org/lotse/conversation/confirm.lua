-- The client has this token: it becomes the only one, unless it is outdated already.
-- KEYS head      ARGV hash of the token
if redis.call('HDEL', KEYS[1], 'token-before') == 1 then redis.call('HSET', KEYS[1], 'token', ARGV[1]) end
return 1
