// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.person.ContactCheck;

@DisplayName("A sealed result")
class SealedResultsTest {
    private static final Location WHOLE = new Location.Component("");

    @TempDir
    Path nowhere;

    @ParameterizedTest
    @ValueSource(classes = {Parsed.class, Checked.class, ContactCheck.class})
    @DisplayName("has the methods of all others, spelt alike")
    void isSpeltAlike(Class<?> result) {
        assertThat(Arrays.stream(result.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType() != boolean.class)
                        .map(SealedResultsTest::spelling))
                .containsExactlyInAnyOrder(
                        "fold(Function, Function)", "text(Function, Function)", "optional()", "orElseThrow()");
    }

    private static String spelling(Method method) {
        List<String> taken =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).toList();
        return method.getName() + "(" + String.join(", ", taken) + ")";
    }

    @Test
    @DisplayName("gives text that is printed and appended as it stands")
    void givesText() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        Checked<Integer> sound = Checked.sound(7);
        Checked<Integer> faulty = new Checked.Faulty<>(List.of(Finding.error("form/faulty", WHOLE, "is none")));

        out.println(sound.text(value -> "sound: " + value, findings -> findings.size() + " findings"));
        out.println(faulty.text(value -> "sound: " + value, findings -> findings.size() + " findings"));
        out.println(NhsNumber.parse("999").text(number -> "it is one", fault -> "it " + fault.text()));

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("sound: 7", "1 findings", "it must have 10 digits");
        assertThat(new StringBuilder().append(sound.text(value -> "is " + value, findings -> "is none")))
                .hasToString("is 7");
        assertThat(faulty.text(value -> "one", findings -> "none")).isEqualTo("none");
    }

    /**
     * Why there are two methods. A lambda without types says nothing about {@code R} before {@code println} is chosen (JLS 15.12.2.2),
     * so that {@code R} may be {@code char[]} as well as {@code String}. A bound that keeps {@code char[]} out keeps lists out too, and
     * chooses {@code println(String)} for every other value; a second {@code fold} for text would be chosen for every lambda.
     */
    @Test
    @DisplayName(
            "cannot give a value of any type to println from two lambdas: the compiler does not know which println")
    void cannotGiveAnyType() {
        assertThat(errors("System.out.println(checked.fold(value -> \"\" + value, findings -> \"none\"));"))
                .first()
                .asString()
                .startsWith("reference to println is ambiguous");
        assertThat(errors("String words = checked.fold(value -> \"\" + value, findings -> \"none\");"
                        + "System.out.println(checked.text(value -> words, findings -> \"none\"));"
                        + "Object list = checked.fold(value -> java.util.List.of(value), findings -> findings);"))
                .isEmpty();
    }

    @Test
    @DisplayName("would take no lists from a bound that keeps char[] out of println, and print nothing but text")
    void wouldTakeNoLists() {
        String bounded = "<R extends Comparable<?>> R fold(java.util.function.Function<Integer, ? extends R> sound,"
                + " java.util.function.Function<Integer, ? extends R> faulty);";
        assertThat(errorsIn(bounded, "System.out.println(fold(value -> \"\" + value, fault -> \"none\"));"))
                .isEmpty();
        assertThat(errorsIn(bounded, "Object list = fold(value -> java.util.List.of(value), fault -> null);"))
                .isNotEmpty();
        assertThat(errorsIn(bounded, "System.out.println(fold(value -> value, fault -> 0));"))
                .isNotEmpty();
    }

    private List<String> errors(String statements) {
        return errorsIn("void take();", "org.moothall.core.finding.Checked<Integer> checked = null;" + statements);
    }

    private List<String> errorsIn(String method, String statements) {
        String code = "abstract class Tried { abstract " + method + " void tried() {" + statements + "} }";
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-implicit:none", "-d", nowhere.toString());
        var source = new SimpleJavaFileObject(URI.create("string:///Tried.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, told, options, null, List.of(source))
                .call();
        return told.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ENGLISH))
                .toList();
    }
}
