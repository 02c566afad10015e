-- Attempts on one account, as in attempts.rs. KEYS: the account. ARGV: 'try' or 'failed', now (ms), free, longest (ms),
-- many, long (ms), keep (ms). Answers {1 if it may be tried or else 0, failures in a row, closed until}.
local now, free, longest, many, long =
  tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local kept = redis.call('HMGET', KEYS[1], 'failures', 'until')
local failures, closed = tonumber(kept[1] or 0), tonumber(kept[2] or 0)
if ARGV[1] == 'try' then
  if now < closed then return { 0, failures, closed } end
  failures = failures + 1
elseif failures == 0 then
  return { 0, 0, closed }
end
local wait = 0
if failures >= many then
  wait = long
elseif failures >= free then
  wait = math.min(1000 * 2 ^ math.min(failures - free, 30), longest)
end
closed = math.max(closed, now + wait)
redis.call('HSET', KEYS[1], 'failures', string.format('%.0f', failures), 'until', string.format('%.0f', closed))
redis.call('PEXPIRE', KEYS[1], ARGV[7])
return { 1, failures, closed }
