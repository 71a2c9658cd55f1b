import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Bar } from '../../ui/Bar';
import { percentLabel, settledLabel } from '../../ui/percent';
import classes from './BoardTable.module.css';
import type { NamedRow } from './rows';

/** A row for each learner, a cell for each stage; a fuller cell is a stronger colour, and says its number. */
export function BoardTable({ org, rows }: { org: string; rows: NamedRow[] }) {
  const stages = rows[0]?.stages ?? [];
  return (
    // Wide boards scroll within the page; by keyboard too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Board">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Learner</th>
            <th scope="col">Progress</th>
            {stages.map((stage, index) => (
              <th key={stage.id} scope="col" className={classes.stage} title={stage.title}>
                <span aria-hidden="true">{index + 1}</span>
                <span className={classes.unseen}>{stage.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.learnerId}>
              <th scope="row">
                <Anchor component={Link} to={`/orgs/${org}/enrolments/${row.enrolmentId}`}>
                  {row.name}
                </Anchor>
              </th>
              <td className={classes.progress}>
                <div className={classes.number}>
                  <b>{percentLabel(row.percent)}</b>
                  <span>{settledLabel(row.settled, row.counted)}</span>
                </div>
                <Bar percent={row.percent} label={`Progress of ${row.name}`} size="sm" />
              </td>
              {row.stages.map((stage) => (
                <td key={stage.id} className={classes.cell} title={`${stage.title}: ${percentLabel(stage.percent)}`}>
                  <span className={classes.fill} style={{ opacity: stage.percent / 100 }} />
                  <span className={classes.value} data-strong={stage.percent > 60}>
                    {stage.percent}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ol className={classes.legend}>
        {stages.map((stage) => (
          <li key={stage.id}>{stage.title}</li>
        ))}
      </ol>
    </div>
  );
}
