package ma.tifawt.demo;

/**
 * An account that the demo prints.
 *
 * @param secret PIN of a child, password of staff; of the demo alone
 * @param address page to start at, seen from the installation's address
 * @param tryFirst one sentence
 */
public record DemoAccount(
    String role, String userName, String secret, String address, String tryFirst) {}
