-- Takes one place in every limit, or none when one of them is full.
-- KEYS: one for each limit, holding the moment (ms) up to which it is used. ARGV: now (ms), then per limit: ms that
-- one sending uses, ms that may be used ahead. Gives the ms to wait, 0 when the place is taken.
local now = tonumber(ARGV[1])
local wait = 0
local used = {}
for i, key in ipairs(KEYS) do
    used[i] = math.max(tonumber(redis.call('get', key) or '0'), now)
    wait = math.max(wait, used[i] - now - tonumber(ARGV[i * 2 + 1]))
end
if wait > 0 then
    return wait
end
for i, key in ipairs(KEYS) do
    local upto = used[i] + tonumber(ARGV[i * 2])
    redis.call('set', key, string.format('%.0f', upto), 'px', upto - now)
end
return 0
