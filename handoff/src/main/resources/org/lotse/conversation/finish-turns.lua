-- Takes finished turns out of the group and out of the stream.
-- KEYS turns      ARGV group, then the entries
local entries = {unpack(ARGV, 2)}
redis.call('XACK', KEYS[1], ARGV[1], unpack(entries))
return redis.call('XDEL', KEYS[1], unpack(entries))
