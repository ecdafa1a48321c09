-- Appends drafts to one conversation's log: all or none, once for each client id, only under the guard.
-- KEYS head, log, seen        ARGV guard, guard's value, channel, conversation, then for each draft: cid, digest, owner, event, insight
-- A draft's owner is the owner that the event makes: '' keeps it, 'reopen' makes it the bot if it was nobody.
-- Guards: any · owner O · agent A · answering 'O before now' · claim A · transfer 'from to' · takeover A.
-- Returns {status, owner, agent, first seq}; status: appended, repeated, refused, reused, missing.
local head = redis.call('HMGET', KEYS[1], 'seq', 'owner', 'agent', 'answered', 'last')
if not head[1] then return {'missing', '', '', 0} end
local seq, owner, agent = tonumber(head[1]), head[2], head[3] or ''

local known = redis.call('HGET', KEYS[3], ARGV[5])
if known then
  local at, digest = string.match(known, '^(%d+):(.*)$')
  if #ARGV == 9 and digest ~= ARGV[6] then return {'reused', owner, agent, 0} end
  redis.call('HSET', KEYS[1], 'seq', seq) -- a write, so that replicas which may lack the first one are waited for
  return {'repeated', owner, agent, tonumber(at)}
end

local guard, value = ARGV[1], ARGV[2]
local refused = {'refused', owner, agent, 0}
local answered, taker
if guard == 'owner' and owner ~= value then return refused end
if guard == 'agent' and (owner ~= 'agent' or agent ~= value) then return refused end
if guard == 'answering' then
  local by, before, now = string.match(value, '^(%S+) (%d+) (%d+)$')
  if owner ~= by or (head[4] or before) ~= before then return refused end
  answered = now
end
if guard == 'claim' then
  if owner ~= 'queue' then return refused end
  taker = value
end
if guard == 'transfer' then
  local from, to = string.match(value, '^(%S+) (%S+)$')
  if owner ~= 'agent' or agent ~= from then return refused end
  taker = to
end
if guard == 'takeover' then taker = value end

local time = redis.call('TIME')
local now = math.max(time[1] * 1000 + math.floor(time[2] / 1000), tonumber(head[5] or 0)) -- a clock set back changes no order
local first = seq + 1
for i = 5, #ARGV, 5 do
  seq = seq + 1
  local fields = {'t', string.format('%d', now), 'c', ARGV[i], 'e', ARGV[i + 3]}
  if ARGV[i + 4] ~= '' then fields[7] = 'i'; fields[8] = ARGV[i + 4] end
  redis.call('XADD', KEYS[2], seq .. '-0', unpack(fields))
  redis.call('HSET', KEYS[3], ARGV[i], seq .. ':' .. ARGV[i + 1])
  local becomes = ARGV[i + 2]
  if becomes == 'reopen' then
    if owner == 'nobody' then owner = 'bot' end
  elseif becomes ~= '' then
    owner = becomes
    if becomes == 'agent' then agent = taker or agent end
  end
end
if owner ~= 'agent' then agent = '' end
local becomes = {'seq', seq, 'owner', owner, 'agent', agent, 'last', string.format('%d', now)}
local function set(field, value) becomes[#becomes + 1] = field; becomes[#becomes + 1] = value end
if answered then set('answered', answered) end
if owner ~= 'bot' then set('filed', 1) end -- the archive wants it from now on
if agent ~= '' then set('had:' .. agent, seq) end
redis.call('HSET', KEYS[1], unpack(becomes))
redis.call('PUBLISH', ARGV[3], ARGV[4] .. ' appended ' .. owner)
return {'appended', owner, agent, first}
