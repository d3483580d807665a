package ma.tifawt.grants;

import java.io.Serializable;
import ma.tifawt.shared.security.Role;

/** A role in force at a node. */
public record Held(Role role, String path) implements Serializable {}
