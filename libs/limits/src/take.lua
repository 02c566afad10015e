-- One bucket, as in bucket.rs. KEYS: the bucket. ARGV: now (ms), per (ms), burst, cost (below 0 gives back), spare (ms).
-- Answers {1 if taken or else 0, units owed, at}. A refusal writes nothing, so that a bucket that is only refused leaves.
local now, per, burst, cost, spare =
  tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local kept = redis.call('HMGET', KEYS[1], 'owed', 'at')
local owed, at = tonumber(kept[1] or 0), tonumber(kept[2] or now)
if now > at then
  owed = math.max(0, owed - math.min(now - at, per) * burst)
  at = now
end
local after = owed + cost * per
if after > burst * per then return { 0, owed, at } end
after = math.max(0, after)
redis.call('HSET', KEYS[1], 'owed', string.format('%.0f', after), 'at', string.format('%.0f', at))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil(after / burst) + spare))
return { 1, after, at }
