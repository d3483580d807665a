package ma.tifawt.reports;

import java.io.Serializable;

/**
 * What became of reminders.
 *
 * @param sent to so many people
 * @param already so many had one today
 * @param nobody sessions without anybody who could take them
 */
public record Reminded(int sent, int already, int nobody) implements Serializable {}
