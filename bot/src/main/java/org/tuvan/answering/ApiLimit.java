package org.tuvan.answering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits the public JSON API to so many calls a minute from one address; 0 is no limit. */
@Component
class ApiLimit implements HandlerInterceptor, WebMvcConfigurer {

    private final RedisRateLimit calls;
    private final int perMinute;
    private final Clock clock;

    ApiLimit(RedisRateLimit calls, @Value("${tuvan.api.requests-per-minute:60}") int perMinute, Clock clock) {
        this.calls = calls;
        this.perMinute = perMinute;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/answers", "/api/law/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        long now = clock.millis();
        if (perMinute == 0 || calls.count(request.getRemoteAddr(), now) <= perMinute) {
            return true;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", String.valueOf(60 - now / 1000 % 60));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                {"type":"about:blank","title":"Too Many Requests","status":429,\
                "detail":"Nhiều yêu cầu quá trong một phút. Đợi một chút rồi thử lại."}""");
        return false;
    }
}
