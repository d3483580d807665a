package ma.tifawt.access;

import java.io.Serializable;

/**
 * A device that has just proved which centre it belongs to.
 *
 * @param path of the centre
 */
public record DoorDevice(long id, long centreId, String path, String name)
    implements Serializable {}
