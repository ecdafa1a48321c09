-- Exchanges a resume token for the next one.
-- KEYS head      ARGV hash of the presented token, hash of the next token
-- Two hashes are valid at the most: the current one, and its predecessor until the client was heard with the current one.
local tokens = redis.call('HMGET', KEYS[1], 'token', 'token-before')
if ARGV[1] == tokens[1] then
  redis.call('HSET', KEYS[1], 'token', ARGV[2], 'token-before', ARGV[1])
  return 1
end
if tokens[2] and ARGV[1] == tokens[2] then
  redis.call('HSET', KEYS[1], 'token', ARGV[2]) -- its successor is the current one; a write, so that replicas are waited for
  return 1
end
return 0
