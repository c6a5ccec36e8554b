-- relation inv_pair_rolling_anomalies: How unusual each two-day total between two accounts is, twice: among all other totals that
--   end within the bounded number of days up to its own day, and among the earlier totals of the same pair in those days. A large
--   but regular pair stands out among all and not from itself; a small pair that suddenly pays much stands out from itself. The
--   total itself is not part of either population, and what happened long ago no longer counts. Means and deviations come from
--   exact sums; the deviations are those of a sample. Only what leaf accounts under a parent's role receive is scored: the flows
--   between the bank's own ledgers are larger and regular, and would set the mean.
-- grain: one row per receiving and paying account and day with movement
-- key (recipient_account_id, sender_account_id, window_end)
-- column recipient_account_id text(255): who received
-- column recipient_account_name text(255): its name on that day
-- column recipient_account_type text(100): its role on that day
-- column sender_account_id text(255): who paid
-- column sender_account_name text(255): its name on that day
-- column sender_account_type text(100): its role on that day
-- column window_start timestamp: the first of the two days
-- column window_end timestamp: the second of the two days
-- column window_sum sum: what was paid on both
-- column transfer_count bigint: in how many hops
-- column pop_mean decimal(38,6): the mean of the other totals
-- column pop_stddev decimal(38,6): their deviation
-- column z_score decimal(38,6): how many deviations the total lies from the mean
-- column z_bucket text(20): the same in words, for a legend
-- column pair_count bigint: how many earlier totals the pair has
-- column pair_mean decimal(38,6): their mean
-- column pair_stddev decimal(38,6): their deviation
-- column pair_z_score decimal(38,6): how many of these deviations the total lies from that mean; null without as many
--   earlier totals as the institution asks for
-- column has_history integer: 1 when the pair has as many earlier totals as the institution asks for
-- index anomalies_window_end (window_end): the totals of a day, for the dashboard and for a new score
-- index anomalies_recipient (recipient_account_id, sender_account_id, window_end): finds the totals that a refresh replaces, and
--   earlier ones of a pair
-- index anomalies_sender (sender_account_id): the dashboard's choice of a payer
-- reached by old_window using (recipient_account_id, sender_account_id, window_end)
-- reached by kept_window using (recipient_account_id, sender_account_id, window_end)
-- changes in place

{% capture over_earlier %}OVER (
      PARTITION BY recipient_account_id, sender_account_id ORDER BY window_end
      RANGE BETWEEN INTERVAL '{{ score_period.days_ahead | literal }}' DAY PRECEDING AND INTERVAL '1' DAY PRECEDING
    ){% endcapture %}
WITH population AS (
  SELECT
    day.window_end,
    SUM(before.window_count) AS window_count,
    SUM(before.window_total) AS window_total,
    SUM(before.window_trillions) AS window_trillions,
    SUM(before.window_squares) AS window_squares
  FROM {{ 'inv_population_day' | table }} day
  JOIN {{ 'inv_population_day' | table }} before
    ON before.window_end <= day.window_end
    AND before.window_end > {{ 'day.window_end' | add_days: score_period.all_days_back }}
  GROUP BY day.window_end
),
placed AS (
  SELECT
    recipient_account_id,
    recipient_account_name,
    recipient_account_type,
    sender_account_id,
    sender_account_name,
    sender_account_type,
    window_end,
    window_sum,
    transfer_count,
    COUNT(*) {{ over_earlier | sql }} AS own_n,
    SUM(window_sum) {{ over_earlier | sql }} AS own_total,
    SUM({% part Relations/Parts/square-trillions %}) {{ over_earlier | sql }} AS own_trillions,
    SUM({% part Relations/Parts/square-rest %}) {{ over_earlier | sql }} AS own_squares
  FROM {{ 'inv_pair_window' | table }}
),
{% part Relations/Parts/scores %}
