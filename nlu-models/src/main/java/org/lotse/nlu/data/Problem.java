package org.lotse.nlu.data;

import java.nio.file.Path;

/**
 * One thing that is wrong with a file that people edit.
 *
 * @param line from 1; 0 if the whole file is meant
 * @param what what is wrong there
 * @param remedy what to do about it
 */
public record Problem(Path file, int line, String what, String remedy) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + what + "; " + remedy;
    }
}
