{% comment %}
Every statement on the calendar day on which its business day begins; and on each day after it until the next balance of the account, as
carried: the last known balance stands, nothing is counted, and nothing is compared.
Every row names the account that is shown until somebody chooses one, and the last day with balances.
{% endcomment %}
{% capture days %}{{ 'held.business_day' | seconds_to: 'day.business_day' }} / 86400{% endcapture %}
WITH statement_day AS (
  SELECT
    account_id,
    account_name,
    account_role,
    account_parent_role,
    account_scope,
    business_day_start,
    business_day_end,
    opening_balance,
    total_debits,
    total_credits,
    net_flow,
    leg_count,
    closing_balance_stored,
    closing_balance_recomputed,
    drift,
    children_movement,
    children_balance,
    child_count,
    carried_count,
    {{ 'business_day_start' | day_of }} AS business_day,
    {{ '0' | cast: 'bigint' }} AS days_carried
  FROM {{ 'daily_statement_summary' | table }}
  UNION ALL
  SELECT
    held.account_id,
    held.account_name,
    held.account_role,
    held.account_parent_role,
    held.account_scope,
    held.business_day_start,
    held.business_day_end,
    held.closing_balance_stored,
    0,
    0,
    0,
    0,
    held.closing_balance_stored,
    {{ 'sum' | null_of }},
    {{ 'sum' | null_of }},
    0,
    held.children_balance,
    held.child_count,
    held.child_count,
    day.business_day,
    {{ days | cast: 'bigint' }}
  FROM (
    SELECT
      statement.*,
      {{ 'statement.business_day_start' | day_of }} AS business_day,
      LEAD({{ 'statement.business_day_start' | day_of }}) OVER (
        PARTITION BY statement.account_id ORDER BY statement.business_day_start
      ) AS next_day
    FROM {{ 'daily_statement_summary' | table }} statement
  ) held
  JOIN {{ 'calendar_day' | table }} day
    ON day.business_day > held.business_day AND (held.next_day IS NULL OR day.business_day < held.next_day)
)
SELECT
  statement_day.*,
  {% part Datasets/Parts/default-account %} AS default_account_id,
  (SELECT {{ 'MAX(business_day_start)' | day_of }} FROM {{ 'current_daily_balances' | table }}) AS last_day
FROM statement_day
