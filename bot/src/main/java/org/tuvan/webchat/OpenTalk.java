package org.tuvan.webchat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One talk and the secret that opens it in one browser. We store only the secret's hash, as the worker's address.
 *
 * @param token the secret
 */
record OpenTalk(String token, long conversationId) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static String newToken() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean looksRight(String token) {
        return FORM.matcher(token).matches();
    }

    static String address(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return address(token);
    }

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "OpenTalk[" + conversationId + "]";
    }
}
