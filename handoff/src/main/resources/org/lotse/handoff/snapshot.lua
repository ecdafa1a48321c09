-- All that the desk knows, at one moment.
-- KEYS version, cases, agents, present, held      ARGV the version that the caller has, the longest lease in ms
-- Returns {version, time in ms, present, held, cases, agents}; the last two as HGETALL, empty if the caller has them.
local version = redis.call('GET', KEYS[1]) or '0'
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local after = '(' .. string.format('%d', now)
local latest = string.format('%d', now + tonumber(ARGV[2]))
local present = redis.call('ZRANGEBYSCORE', KEYS[4], after, latest)
local held = redis.call('ZRANGEBYSCORE', KEYS[5], after, latest)
if version == ARGV[1] then return {version, now, present, held, {}, {}} end
return {version, now, present, held, redis.call('HGETALL', KEYS[2]), redis.call('HGETALL', KEYS[3])}
