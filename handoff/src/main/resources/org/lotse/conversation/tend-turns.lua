-- What a consumer of the turns does every second: renews its hold on what it works at, takes what silent consumers left,
-- forgets consumers that are gone. All times are Redis's.
-- KEYS turns      ARGV group, consumer, silent after (ms), most to take, gone after (ms), then the entries in hand
-- Returns a list of {entry, conversation, deliveries}.
local turns, group, me = KEYS[1], ARGV[1], ARGV[2]

local inHand, mine = {}, {}
for i = 6, #ARGV do inHand[ARGV[i]] = true end
if #ARGV > 5 then -- only what is still its own: while it slept, others may have taken it
  for _, pending in ipairs(redis.call('XPENDING', turns, group, '-', '+', 5000, me)) do
    if inHand[pending[1]] then mine[#mine + 1] = pending[1] end
  end
  if #mine > 0 then
    mine[#mine + 1] = 'JUSTID' -- does not count as a delivery
    redis.call('XCLAIM', turns, group, me, 0, unpack(mine))
  end
end

local taken = {}
if tonumber(ARGV[4]) > 0 then
  for _, pending in ipairs(redis.call('XPENDING', turns, group, 'IDLE', ARGV[3], '-', '+', ARGV[4])) do
    local id = pending[1]
    if not inHand[id] then
      local entry = redis.call('XCLAIM', turns, group, me, 0, id)[1]
      if entry then
        taken[#taken + 1] = {id, entry[2][2], pending[4] + 1}
      else -- its entry is gone
        redis.call('XACK', turns, group, id)
      end
    end
  end
end

for _, fields in ipairs(redis.call('XINFO', 'CONSUMERS', turns, group)) do
  local consumer = {}
  for i = 1, #fields, 2 do consumer[fields[i]] = fields[i + 1] end
  if consumer.name ~= me and consumer.pending == 0 and consumer.idle > tonumber(ARGV[5]) then
    redis.call('XGROUP', 'DELCONSUMER', turns, group, consumer.name)
  end
end
return taken
