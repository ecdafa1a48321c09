-- Puts a mail on record as owed, once for each event of a conversation.
-- KEYS mails of the conversation, stream      ARGV event and kind as one field, conversation, seq, kind
-- Returns 1 if it is new, 0 if it was owed or sent already.
if redis.call('HSETNX', KEYS[1], ARGV[1], 'owed') == 0 then return 0 end
redis.call('XADD', KEYS[2], '*', 'c', ARGV[2], 's', ARGV[3], 'k', ARGV[4])
return 1
