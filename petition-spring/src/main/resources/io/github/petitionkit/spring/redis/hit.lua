-- Counts KEYS[1] once more, at ARGV[1], in a window of ARGV[2], up to ARGV[3], and forgets it after ARGV[4]; times in
-- milliseconds. A key is the list of its latest instants, newest first.
local now = tonumber(ARGV[1])
local newest = tonumber(redis.call('LINDEX', KEYS[1], 0) or '')
if newest and newest > now then
  now = newest
end
redis.call('LPUSH', KEYS[1], string.format('%.0f', now))
redis.call('LTRIM', KEYS[1], 0, tonumber(ARGV[3]) - 1)
redis.call('PEXPIRE', KEYS[1], ARGV[4])
local from = now - tonumber(ARGV[2])
local count = 0
for _, at in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
  if tonumber(at) < from then
    break
  end
  count = count + 1
end
return count
