// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Period;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.workflow.memory.InMemoryHost;

@DisplayName("With annotations older than 2.21 on the class path, of which Jackson 3 misses one,")
class JsonLibraryTest {
    /** What an application does first. */
    public static final class Building implements Callable<Object> {
        @Override
        public Object call() {
            return InMemoryHost.at(InstantSource.system()).run(workflow()).build();
        }
    }

    /** What an application may do without a host. */
    public static final class Fingerprinting implements Callable<Object> {
        @Override
        public Object call() {
            return workflow().fingerprint();
        }
    }

    private static Workflow<String> workflow() {
        return Workflow.of("w", String.class)
                .version(1)
                .keepFor(Period.ofDays(1), same -> same)
                .start(String.class, form -> form)
                .byAnybody()
                .end("done");
    }

    /** The class path of this test, without what came with 2.21. */
    private static final class Older extends URLClassLoader {
        Older() {
            super(urls(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] urls() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .map(Older::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException failure) {
                throw new IllegalArgumentException(failure);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.endsWith(".JsonSerializeAs")) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Building.class, Fingerprinting.class})
    @DisplayName("one sentence names the remedy, every time")
    void oneSentence(Class<?> doing) throws ReflectiveOperationException, IOException {
        try (Older older = new Older()) {
            Callable<?> first = (Callable<?>)
                    older.loadClass(doing.getName()).getDeclaredConstructor().newInstance();
            for (int i = 0; i < 2; i++) {
                assertThat(catchThrowable(first::call))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(
                                "com.fasterxml.jackson.core:jackson-annotations on the class path is older than 2.21, which"
                                        + " Jackson 3 needs; name version 2.21 in your build (Spring Boot up to 3.5.12 manages an"
                                        + " older one: set its property jackson-bom.version to 2.21.0 or later)");
            }
        }
    }
}
