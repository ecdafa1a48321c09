package org.lotse.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.exceptions.JedisBusyException;
import redis.clients.jedis.exceptions.JedisDataException;

class RefusalTest {
    private static final String CALL_62 =
            "ERR Error running script (call to f_2597e0576dd54eb42864e3a1b8392b96e018bcc3): @user_script:1: @user_script: 1: ";
    private static final String PLACE_70 = " script: 2597e0576dd54eb42864e3a1b8392b96e018bcc3, on @user_script:1.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CALL_62 + "-READONLY You can't write against a read only replica.\n",
                CALL_62 + "-OOM command not allowed when used memory > 'maxmemory'.\n",
                CALL_62 + "-NOREPLICAS Not enough good replicas to write.\n",
                CALL_62 + "-MISCONF Errors writing to the AOF file: No space left on device",
                "READONLY You can't write against a read only replica." + PLACE_70,
                "OOM command not allowed when used memory > 'maxmemory'." + PLACE_70,
                "NOREPLICAS Not enough good replicas to write." + PLACE_70,
                "MISCONF Errors writing to the AOF file: No space left on device",
                "LOADING Redis is loading the dataset in memory",
                "BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.",
                "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
                "CLUSTERDOWN The cluster is down",
                "ERR max number of clients reached"
            })
    void refusalForNow_isUnavailability(String reply) {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> Redis.guarded(() -> {
                    throw new JedisDataException(reply);
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CALL_62 + "-WRONGTYPE Operation against a key holding the wrong kind of value",
                CALL_62 + "attempt to index a nil value (field 'OOM')",
                "WRONGTYPE Operation against a key holding the wrong kind of value" + PLACE_70,
                "ERR unknown command 'OOM'",
                "NOPERM this user has no permissions to run the 'set' command"
            })
    void mistake_staysOne(String reply) {
        assertThatExceptionOfType(JedisDataException.class)
                .isThrownBy(() -> Redis.guarded(() -> {
                    throw new JedisDataException(reply);
                }));
    }

    @Test
    void groupThatIsThere_isNoRefusal() {
        assertThatExceptionOfType(JedisBusyException.class)
                .isThrownBy(() -> Redis.guarded(() -> {
                    throw new JedisBusyException("BUSYGROUP Consumer Group name already exists");
                }));
    }

    @Test
    void loading_isTold_inItsOwnWordsOnly() {
        assertThat(Refusal.isLoading(
                        new StoreUnavailable(new JedisDataException("LOADING Redis is loading the dataset in memory"))))
                .isTrue();
        assertThat(Refusal.isLoading(new StoreUnavailable(new JedisDataException("BUSY LOADING"))))
                .isFalse();
        assertThat(Refusal.isLoading(new IllegalStateException("no"))).isFalse();
    }
}
