package org.tuvan.staff;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffAccountRepository {

    private final JdbcClient jdbc;

    StaffAccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StaffMember> byId(long id) {
        return jdbc.sql("""
                        select id, username, display_name, roles, active
                        from handoff.staff_account
                        where id = :id""")
                .param("id", id)
                .query(StaffAccountRepository::member)
                .optional();
    }

    Optional<StaffMember> byUsername(String username) {
        return jdbc.sql("""
                        select id, username, display_name, roles, active
                        from handoff.staff_account
                        where username = :username""")
                .param("username", username)
                .query(StaffAccountRepository::member)
                .optional();
    }

    List<StaffMember> all() {
        return jdbc.sql("""
                        select id, username, display_name, roles, active
                        from handoff.staff_account
                        order by active desc, display_name, id""").query(StaffAccountRepository::member).list();
    }

    List<StaffMember> activeWith(Role role) {
        return jdbc.sql("""
                        select id, username, display_name, roles, active
                        from handoff.staff_account
                        where active and :role = any (roles)
                        order by display_name, id""")
                .param("role", role.name())
                .query(StaffAccountRepository::member)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from handoff.staff_account)")
                .query(Boolean.class)
                .single();
    }

    Optional<String> passwordHash(String username) {
        return jdbc.sql("""
                        select password_hash
                        from handoff.staff_account
                        where username = :username and active""").param("username", username).query(String.class).optional();
    }

    /** Empty when the username is taken. */
    Optional<Long> insert(String username, String displayName, Set<Role> roles, String passwordHash) {
        return jdbc.sql("""
                        insert into handoff.staff_account (username, display_name, roles, password_hash)
                        values (:username, :displayName, :roles, :passwordHash)
                        on conflict (username) do nothing
                        returning id""")
                .param("username", username)
                .param("displayName", displayName)
                .param("roles", names(roles))
                .param("passwordHash", passwordHash)
                .query(Long.class)
                .optional();
    }

    void update(long id, String displayName, Set<Role> roles) {
        jdbc.sql("""
                        update handoff.staff_account
                        set display_name = :displayName, roles = :roles
                        where id = :id""")
                .param("id", id)
                .param("displayName", displayName)
                .param("roles", names(roles))
                .update();
    }

    void setActive(long id, boolean active) {
        jdbc.sql("update handoff.staff_account set active = :active where id = :id")
                .param("id", id)
                .param("active", active)
                .update();
    }

    void setPasswordHash(long id, String passwordHash) {
        jdbc.sql("""
                        update handoff.staff_account
                        set password_hash = :passwordHash, password_changed_at = now()
                        where id = :id""").param("id", id).param("passwordHash", passwordHash).update();
    }

    /** Locks the active administrators until the transaction ends, so that two of them cannot shut each other out. */
    List<Long> lockActiveAdmins() {
        return jdbc.sql("""
                        select id
                        from handoff.staff_account
                        where active and 'ADMIN' = any (roles)
                        order by id
                        for update""").query((row, _) -> row.getLong("id")).list();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static StaffMember member(ResultSet row, int index) throws SQLException {
        return new StaffMember(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                roles(row.getArray("roles")),
                row.getBoolean("active"));
    }

    /** In the order of the enum, for every list of them looks the same. */
    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
