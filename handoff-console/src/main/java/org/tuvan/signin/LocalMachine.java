package org.tuvan.signin;

import java.util.List;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Lets in only who asks from this machine; behind a proxy the address is the one it forwards. */
final class LocalMachine {

    private static final List<IpAddressMatcher> LOOPBACK =
            List.of(new IpAddressMatcher("127.0.0.0/8"), new IpAddressMatcher("::1"));

    private LocalMachine() {}

    static AuthorizationManager<RequestAuthorizationContext> only() {
        return (_, context) -> new AuthorizationDecision(
                LOOPBACK.stream().anyMatch(addresses -> addresses.matches(context.getRequest())));
    }
}
