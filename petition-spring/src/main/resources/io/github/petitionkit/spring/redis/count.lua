-- Looks how often KEYS[1] was counted in a window of ARGV[2] before ARGV[1], in milliseconds; changes nothing. A key is the list
-- of its latest instants, newest first.
local now = tonumber(ARGV[1])
local count = 0
local from
for _, each in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
  local at = tonumber(each)
  from = from or math.max(now, at) - tonumber(ARGV[2])
  if at < from then
    break
  end
  count = count + 1
end
return count
