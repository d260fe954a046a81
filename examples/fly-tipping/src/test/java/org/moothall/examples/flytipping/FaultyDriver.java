// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens the SQLite files that are to fail; every other one it leaves to SQLite's own driver. */
public final class FaultyDriver implements Driver {
    private static final Map<String, Faults> FAULTS = new ConcurrentHashMap<>();

    /** Has a file fail from now on. */
    static void fail(String address, Faults faults) {
        FAULTS.put(address, faults);
    }

    /** Has a file work again. */
    static void spare(String address) {
        FAULTS.remove(address);
    }

    @Override
    public @Nullable Connection connect(String address, Properties properties) throws SQLException {
        Faults faults = FAULTS.get(address);
        if (faults == null) {
            return null;
        }
        for (Driver driver : DriverManager.drivers().toList()) {
            if (!(driver instanceof FaultyDriver) && driver.acceptsURL(address)) {
                return faults.in(driver.connect(address, properties));
            }
        }
        throw new SQLException("there is no driver for SQLite");
    }

    @Override
    public boolean acceptsURL(String address) {
        return FAULTS.containsKey(address);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String address, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
