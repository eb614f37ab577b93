package org.tuvan.staff;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed, made up and judged. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final int SHORTEST = 10;
    /** What bcrypt takes in; it would leave the rest out. */
    private static final int MOST_BYTES = 72;
    /** Without letters that are mistaken for one another when read aloud or copied by hand. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Four groups of four, 79 bits. */
    static String generated() {
        return IntStream.range(0, 4).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    /** What is wrong with a new password, in words for the one who chose it. */
    static Optional<String> objection(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("Cần ít nhất %d ký tự. Một câu ngắn dễ nhớ là tốt nhất.".formatted(SHORTEST));
        }
        if (tooLong(password)) {
            return Optional.of("Dài quá, xin chọn câu ngắn hơn.");
        }
        if (password.toLowerCase().contains(username)) {
            return Optional.of("Mật khẩu không được chứa tên đăng nhập.");
        }
        return Optional.empty();
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static String group() {
        return IntStream.range(0, 4)
                .mapToObj(_ -> LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
