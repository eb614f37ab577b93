package org.tuvan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    @Test
    void makesUpPasswordsThatCanBeReadAloudAndDiffer() {
        var made = Stream.generate(Passwords::generated).limit(1000).collect(Collectors.toSet());
        assertThat(made)
                .hasSize(1000)
                .allMatch(password -> password.matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}"));
    }

    @Test
    void objectsToPasswordsThatAreShortTooLongForTheHashOrTheUsername() {
        assertThat(Passwords.objection("chín ký t", "lan"))
                .hasValueSatisfying(why -> assertThat(why).contains("ít nhất 10"));
        assertThat(Passwords.objection("ữ".repeat(25), "lan"))
                .hasValueSatisfying(why -> assertThat(why).contains("Dài quá"));
        assertThat(Passwords.objection("toi la LAN.nguyen", "lan.nguyen")).isPresent();
        assertThat(Passwords.objection("một câu dễ nhớ", "lan.nguyen")).isEmpty();
    }
}
