package org.tuvan.staff;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Lets Spring Security check a password; what a person may do is asked anew at every request. */
@Service
class StaffUserDetails implements UserDetailsService {

    private final StaffAccountRepository repository;

    StaffUserDetails(StaffAccountRepository repository) {
        this.repository = repository;
    }

    /** An inactive account is as unknown as none, so that nobody learns which accounts exist. */
    @Override
    public UserDetails loadUserByUsername(String username) {
        String name = StaffAccounts.normalized(username);
        return repository
                .passwordHash(name)
                .map(hash -> User.withUsername(name).password(hash).build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
