// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The case on Flowable, with its default history: the letter is sent by a service task inside the last request's transaction, which is
 * less than a letter after the commit.
 */
final class OnFlowable implements Contender {
    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="permits"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:flowable="http://flowable.org/bpmn">
              <process id="permit" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="terms"/>
                <serviceTask id="terms" flowable:delegateExpression="${terms}"/>
                <sequenceFlow id="f2" sourceRef="terms" targetRef="check"/>
                <userTask id="check" flowable:candidateGroups="clerk"/>
                <sequenceFlow id="f3" sourceRef="check" targetRef="safe"/>
                <exclusiveGateway id="safe" default="f5"/>
                <sequenceFlow id="f4" sourceRef="safe" targetRef="grant">
                  <conditionExpression xsi:type="tFormalExpression">${conditions != ''}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="f5" sourceRef="safe" targetRef="refuse"/>
                <userTask id="grant" flowable:candidateGroups="officer"/>
                <userTask id="refuse" flowable:candidateGroups="officer"/>
                <sequenceFlow id="f6" sourceRef="grant" targetRef="tell"/>
                <sequenceFlow id="f7" sourceRef="refuse" targetRef="tell"/>
                <serviceTask id="tell" flowable:delegateExpression="${tell}"/>
                <sequenceFlow id="f8" sourceRef="tell" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final LongAdder letters = new LongAdder();
    private final ProcessEngine engine;

    /** In a database of its own. */
    OnFlowable(HikariDataSource pool) {
        JavaDelegate terms = execution -> execution.setVariable("terms", Permit.Terms.LAMPS_AND_CONES.name());
        JavaDelegate tell = execution -> letters.increment();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setBeans(new HashMap<>(Map.of("terms", terms, "tell", tell)));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("permit.bpmn20.xml", PROCESS)
                .deploy();
    }

    @Override
    public void seeThrough() {
        Permit.Application form = Permit.APPLICATION;
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "permit",
                        Map.of(
                                "applicant", form.applicant(),
                                "email", form.email(),
                                "street", form.street(),
                                "purpose", form.purpose(),
                                "size", form.size().name(),
                                "onTheRoad", form.onTheRoad()))
                .getId();
        complete(id, Map.of("conditions", Permit.CHECKED.conditions()));
        complete(id, Map.of("decision", Permit.DECIDED.decision()));
    }

    private void complete(String id, Map<String, Object> form) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, form);
    }

    @Override
    public String faults(long cases) {
        return letters.sum() == cases ? "" : letters.sum() + " letters of Flowable came, not " + cases + "; ";
    }

    @Override
    public void close() {
        engine.close();
    }
}
