// What these pages ask of the server, and the one thing they tell it: what came of a touch.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { call, Refused } from '../../api/client';
import { contactQuery, queueQuery } from '../../api/queries';
import type { OutcomeReport, Queue } from '../../api/shapes';
import { useDone } from '../../shell/undo';
import type { Colleague, FreeTime, Ready, When } from './answers';

/** How long a pause in typing is before the line is read. */
const pause = 120;

export const whenQuery = (text: string, contact: string) =>
  queryOptions({
    queryKey: ['when', contact, text],
    queryFn: () =>
      call<When>(
        'GET',
        `/when?${new URLSearchParams({ text, contact, zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}`,
      ),
    staleTime: 60_000,
    retry: false,
  });

export type Reading = { when: When | null; refused: string | null; asking: boolean };

/** A typed line as the server reads it, while it is typed. */
export function useWhen(text: string, contact: string): Reading & { now: () => Promise<When | null> } {
  const line = text.trim();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(line), pause);
    return () => clearTimeout(timer);
  }, [line]);
  const reading = useQuery({ ...whenQuery(asked, contact), enabled: asked !== '' });
  const fresh = asked === line && line !== '';
  return {
    when: fresh ? (reading.data ?? null) : null,
    refused: fresh && reading.error instanceof Refused ? reading.error.message : null,
    asking: line !== '' && (!fresh || reading.isFetching),
    // Enter comes before the pause is over: what is saved is what was typed.
    now: () => (line ? queries.fetchQuery(whenQuery(line, contact)).catch(() => null) : Promise.resolve(null)),
  };
}

export const freeTimesQuery = (contact: string, days = 10) =>
  queryOptions({
    queryKey: ['contact', contact, 'free-times', days],
    queryFn: () => call<{ items: FreeTime[] }>('GET', `/contacts/${contact}/free-times?days=${days}`),
    staleTime: 30_000,
    retry: false,
  });

export const colleaguesQuery = queryOptions({
  queryKey: ['sellers'],
  queryFn: () => call<{ items: Colleague[] }>('GET', '/sellers?limit=200'),
  staleTime: 5 * 60_000,
});

export const readyQuery = (contact: string) =>
  queryOptions({
    queryKey: ['contact', contact, 'prepared'],
    queryFn: () => call<Ready>('GET', `/contacts/${contact}/prepared`),
    staleTime: 15_000,
  });

export type Report = OutcomeReport;

/** The queue without one of its rows, as it will be once the server has answered. */
export function without(queue: Queue, contact: string, finished: boolean): Queue {
  const items = queue.items.filter((row) => row.contact_id !== contact);
  const gone = queue.items.length - items.length;
  return { ...queue, items, length: queue.length - gone, done: queue.done + (finished ? gone : 0) };
}

type Change<Given, Answer> = {
  send: (given: Given) => Promise<Answer>;
  /** Done with for today, or only out of the way. */
  finished: boolean;
  said: (answer: Answer, given: Given) => string | Promise<string>;
  onGone: () => void;
};

/** A change that takes a contact out of the day: the row goes at once, and comes back if the server says no. */
export function useGone<Given, Answer>(contact: string, { send, finished, said, onGone }: Change<Given, Answer>) {
  const queries = useQueryClient();
  const { done, failed } = useDone();
  return useMutation({
    mutationFn: send,
    onMutate: async () => {
      await queries.cancelQueries({ queryKey: queueQuery.queryKey });
      const before = queries.getQueryData(queueQuery.queryKey);
      onGone();
      if (before) queries.setQueryData(queueQuery.queryKey, without(before, contact, finished));
      return { before };
    },
    onError: (fault, _given, kept) => {
      if (kept?.before) queries.setQueryData(queueQuery.queryKey, kept.before);
      failed(fault);
    },
    onSuccess: async (answer, given) => done(await said(answer, given)),
  });
}

/** The contact as the server has it now. */
export const useFresh = () => {
  const queries = useQueryClient();
  return (contact: string) => queries.fetchQuery({ ...contactQuery(contact), staleTime: 0 }).catch(() => null);
};
