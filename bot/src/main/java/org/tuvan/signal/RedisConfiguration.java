package org.tuvan.signal;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuvan.background.BackgroundLoop;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

/** The one Redis client, and the two loops that carry signals through it. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    /** Short limits: nobody may wait long for something that may be lost. */
    @Bean(destroyMethod = "close")
    RedisClient redisClient(@Value("${tuvan.redis.url:redis://localhost:6379}") URI url) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(16);
        pool.setMaxWait(Duration.ofMillis(300));
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(url))
                .clientConfig(settings(url))
                .poolConfig(pool)
                .build();
    }

    private static JedisClientConfig settings(URI url) {
        return DefaultJedisClientConfig.builder()
                .user(JedisURIHelper.getUser(url))
                .password(JedisURIHelper.getPassword(url))
                .database(JedisURIHelper.getDBIndex(url))
                .ssl(JedisURIHelper.isRedisSSLScheme(url))
                .connectionTimeoutMillis(300)
                .socketTimeoutMillis(1000)
                .build();
    }

    @Bean
    BackgroundLoop redisPublisher(RedisSignals signals) {
        return new BackgroundLoop("redis publisher", Duration.ofSeconds(1), signals::publishNext);
    }

    @Bean
    BackgroundLoop redisListener(RedisSignals signals) {
        return new BackgroundLoop("redis listener", Duration.ofSeconds(1), signals::listen) {
            @Override
            public void stop() {
                signals.stopListening();
                super.stop();
            }
        };
    }
}
