import type {ReactNode} from 'react';
import {UNSET, entityLink} from '../../lib/entity';
import Bidi from '../Bidi';
import useSite from '../site';
import styles from './styles.module.css';

/** A value of data/entity.yml: set, it can be tapped where that makes sense; unset, it says who sets it. */
export default function EntityValue({name}: {name: string}): ReactNode {
  const {entity, locale} = useSite();
  const value = entity[name];
  if (!value) throw new Error(`<EntityValue name="${name}"> is not a value of data/entity.yml.`);

  const text = value.words[locale];
  if (text === '') return <em className={styles.unset}>{UNSET[locale]}</em>;

  const href = entityLink(value);
  return href ? (
    <a href={href} dir="ltr" className={styles.value}>
      {text}
    </a>
  ) : (
    <Bidi text={text} />
  );
}
