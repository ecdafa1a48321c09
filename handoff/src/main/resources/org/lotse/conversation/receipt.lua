-- Raises a side's mark, never beyond the log.
-- KEYS receipts, head      ARGV side, 'delivered' or 'read', number      Returns 1 if something was raised.
local last = tonumber(redis.call('HGET', KEYS[2], 'seq') or 0)
local number = math.min(tonumber(ARGV[3]), last)
local raised = 0
local fields = ARGV[2] == 'read' and {'read', 'delivered'} or {'delivered'}
for _, what in ipairs(fields) do
  local field = ARGV[1] .. '-' .. what
  if number > tonumber(redis.call('HGET', KEYS[1], field) or 0) then
    redis.call('HSET', KEYS[1], field, number)
    raised = 1
  end
end
return raised
