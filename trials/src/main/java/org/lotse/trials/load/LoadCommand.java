package org.lotse.trials.load;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./lotse load}: puts load on a running server and reports what it bore. */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Puts load on a running server.")
final class LoadCommand implements Runnable {

    public static void main(String... arguments) {
        System.exit(new CommandLine(new LoadCommand()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.err);
    }
}
