-- Counts one call in the window of the key; the key lives as long as its window.
local count = redis.call('incr', KEYS[1])
if count == 1 then
    redis.call('pexpire', KEYS[1], ARGV[1])
end
return count
