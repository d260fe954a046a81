// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small files that are right, or wrong in a common way, one for each choice of {@link FileLaws}. */
final class FileSamples {
    private static final List<String> TEXTS = List.of(
            "id,code,codes,day,start,month,time,at,cost,count,yes,mail,telephone,page,uprn,home\n"
                    + "1,a,a;b,2026-05-14,14/05/2026,2026-05,09:30,2026-06-02T07:41:00Z,12.50,3,yes,ann@example.org,"
                    + "07700 900123,https://example.org,100023336956,H1\n"
                    + "1,old,a;c,14 May 2026,46156,2026-13,9:30,2026-06-02,1.2E+03,3.5,maybe,@,07,example,1.00E+11,H2\n",
            "[{\"id\": \"1\", \"codes\": [\"a\", \"b\"], \"cost\": 12.50, \"yes\": true, \"within\": {\"name\": \"x\"},"
                    + "\"list\": [{\"name\": null}, 3, {\"name\": {}}], \"answers\": {\"q\": [\"1\", \"2\"]}},\n {\"id\": 2}]",
            "{\"items\": [{\"id\": \"1\"}, {\"id\": \"1\", \"home\": \"H1\"}], \"homes\": [{\"code\": \"H1\"}]}",
            "{\"id\": \"1\"}\n{\"id\": \"2\", \"x\": [[[]]]}\n",
            "\"id\";\"day\"\n\"1\";\"2026-05-14\"\n\"2;2026\n\n;;\nTotal;\n\"3\"\"\";\"x\ny\"\n",
            "sep=\t\nid\tcode\r\n1\ta\r\n",
            "A title\n\nid,lat,long\n1,212345,451234\n2,-2.2,52.1\nid,lat,long\n\u00c2\u00a3,\ufffd\n",
            "change,record,name,value,label,from,to\nid,,mine,,,,\nrequires value,item,code,,,,\ncode,item,code,z,Z,2026-01-01,\n"
                    + "longest,,id,3,,,\ndrops rule,,fuzz/id-once,,,,\nwarning,,fuzz/day-day,,,,\n");

    private FileSamples() {}

    static List<byte[]> all() {
        List<byte[]> samples = new ArrayList<>();
        for (int choice = 0; choice < FileLaws.CHOICES; choice++) {
            for (String text : TEXTS) {
                samples.add(bytes(choice, text.getBytes(StandardCharsets.UTF_8)));
            }
            samples.add(bytes(choice, TEXTS.get(0).getBytes(StandardCharsets.UTF_16)));
            samples.add(bytes(choice, TEXTS.get(6).getBytes(StandardCharsets.ISO_8859_1)));
        }
        return samples;
    }

    private static byte[] bytes(int choice, byte[] text) {
        byte[] bytes = new byte[text.length + 1];
        bytes[0] = (byte) choice;
        System.arraycopy(text, 0, bytes, 1, text.length);
        return bytes;
    }
}
