-- relation todays_exceptions: Everything that is wrong today: faults of balances that hold on the business day that the refresh calls
--   today, what was moved against a rule since the last day that is a business day to the bank, so that Friday's breaches are still
--   there on Saturday, all stuck legs, chains and cycles that are not complete although they are due, and legs with a status that no rule
--   knows.
-- grain: one row per violation that holds today or happened since the last business day, per stuck leg, and per break of a chain
-- column check_type text(50): which check found it
-- column account_id text(255): the account
-- column account_name text(255): its name at the time
-- column account_role text(100): its role
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column business_day timestamp: the business day, at 00:00
-- column transfer_type text(50): what kind of transfer it is
-- column magnitude sum: how much it is about; never negative
-- column transfer_id text(255): the transfer, where the violation is one of a transfer
-- column reason text(255): what is wrong, in words
-- column first_day timestamp: when it was first seen: the first day of its break, the posting of a leg
-- column age_days bigint: how many days ago that was at the moment of the refresh
-- column is_material integer: 1 when the magnitude reaches the institution's materiality
-- index te_check_type (check_type): the dashboard's choice of a check
-- index te_account (account_id): the drill from an account
-- index te_type (transfer_type): the rows of a type
-- reached by any change
-- knows today

WITH violation AS (
{% if today %}
  SELECT
    fault.check_type,
    fault.account_id,
    fault.account_name,
    fault.account_role,
    fault.account_parent_role,
    fault.business_day_start AS business_day,
    {{ 'text(50)' | null_of }} AS transfer_type,
    fault.magnitude,
    {{ 'text(255)' | null_of }} AS transfer_id,
    fault.reason,
    spell.first_day
  FROM (
    {% part Relations/Parts/balance-faults %}
  ) fault
  JOIN {{ 'balance_break' | table }} spell
    ON spell.check_type = fault.check_type
    AND spell.account_id = fault.account_id
    AND spell.first_day <= fault.business_day_start
    AND spell.last_day >= fault.business_day_start
  WHERE fault.business_day_start < {{ tomorrow | literal }}
    AND NOT EXISTS (
      SELECT 1
      FROM {{ 'current_daily_balances' | table }} later
      WHERE later.account_id = fault.account_id
        AND later.business_day_start > fault.business_day_start
        AND later.business_day_start < {{ tomorrow | literal }}
    )
  UNION ALL
{% if has_cadence %}
  SELECT
    'missing_balance',
    account_id,
    account_name,
    account_role,
    account_parent_role,
    {{ today | literal | cast: 'timestamp' }},
    {{ 'text(50)' | null_of }},
    ABS(carried_balance),
    {{ 'text(255)' | null_of }},
    'No balance came although one is due; the last known one stands',
    first_missing_day
  FROM {{ 'missing_balance' | table }}
  WHERE last_missing_day >= {{ today | literal }}
  UNION ALL
{% endif %}
  SELECT
    CASE WHEN direction = 'inbound' THEN 'inbound_limit_breach' ELSE 'limit_breach' END,
    account_id,
    account_name,
    account_role,
    account_parent_role,
    business_day,
    transfer_type,
    moved_total - cap,
    {{ 'text(255)' | null_of }},
    CASE WHEN direction = 'inbound' THEN 'More came in than the cap allows' ELSE 'More went out than the cap allows' END,
    business_day
  FROM {{ 'limit_breach' | table }}
  WHERE business_day >= {{ last_business_day | literal }} AND business_day < {{ tomorrow | literal }}
  UNION ALL
{% if checks.declares_amounts %}
  SELECT
    'unusual_amount',
    account_id,
    account_name,
    account_role,
    account_parent_role,
    {{ 'posting' | day_of }},
    transfer_type,
    difference,
    transfer_id,
    CASE
      WHEN ABS(amount_money) > most_amount THEN 'More moved at once than is usual on ' ELSE 'Less moved at once than is usual on '
    END || {{ 'rail_name' | in_words }},
    posting
  FROM {{ 'unusual_amount' | table }}
  WHERE posting >= {{ last_business_day | literal }} AND posting < {{ tomorrow | literal }}
  UNION ALL
{% endif %}
{% if checks.declares_firings %}
  SELECT
    'unusual_volume',
    {{ 'text(255)' | null_of }},
    {{ 'text(255)' | null_of }},
    {{ 'text(100)' | null_of }},
    {{ 'text(100)' | null_of }},
    {{ today | literal | cast: 'timestamp' }},
    {{ 'text(50)' | null_of }},
    0,
    {{ 'text(255)' | null_of }},
    {{ 'effective_name' | in_words }} || ' fired ' || {{ 'firing_count' | cast: 'text(20)' }} || ' times in a '
      || REPLACE(firing_period, '_', ' ') || '; ' || {{ 'least_firings' | cast: 'text(20)' }} || ' to '
      || {{ 'most_firings' | cast: 'text(20)' }} || ' are usual',
    period_start
  FROM {{ 'unusual_volume' | table }}
  WHERE period_end > {{ last_business_day | literal }} AND period_start < {{ tomorrow | literal }}
  UNION ALL
{% endif %}
{% if checks.any %}
  SELECT
    'conservation',
    {{ 'text(255)' | null_of }},
    {{ 'text(255)' | null_of }},
    {{ 'text(100)' | null_of }},
    {{ 'text(100)' | null_of }},
    {{ 'first_posting' | day_of }},
    transfer_type,
    ABS(difference),
    transfer_id,
    'The posted legs do not add up to what rail ' || {{ 'rail_name' | in_words }} || ' expects',
    first_posting
  FROM {{ 'conservation_breach' | table }}
  WHERE first_posting >= {{ last_business_day | literal }} AND first_posting < {{ tomorrow | literal }}
  UNION ALL
  SELECT
    'timeliness',
    account_id,
    account_name,
    account_role,
    account_parent_role,
    {{ 'posting' | day_of }},
    transfer_type,
    ABS(amount_money),
    transfer_id,
    'The leg posted after its transfer was said to be complete',
    posting
  FROM {{ 'late_posting' | table }}
  WHERE posting >= {{ last_business_day | literal }} AND posting < {{ tomorrow | literal }}
  UNION ALL
  SELECT
    'missing_parent_balance',
    {{ 'text(255)' | null_of }},
    {{ 'text(255)' | null_of }},
    account_parent_role,
    {{ 'text(100)' | null_of }},
    business_day,
    {{ 'text(50)' | null_of }},
    ABS(child_balance),
    {{ 'text(255)' | null_of }},
    'Children have a balance and no account of role ' || account_parent_role || ' has had one yet',
    business_day
  FROM {{ 'missing_parent_balance' | table }}
  WHERE business_day >= {{ last_business_day | literal }} AND business_day < {{ tomorrow | literal }}
  UNION ALL
  SELECT
    'balance_gap',
    account_id,
    account_name,
    account_role,
    account_parent_role,
    gap_end,
    {{ 'text(50)' | null_of }},
    0,
    {{ 'text(255)' | null_of }},
    'Business days without a balance lie before this one',
    gap_end
  FROM {{ 'balance_gap' | table }}
  WHERE gap_end >= {{ last_business_day | literal }} AND gap_end < {{ tomorrow | literal }}
  UNION ALL
  SELECT
    'duplicate_posting',
    account_id,
    account_name,
    account_role,
    account_parent_role,
    business_day,
    transfer_type,
    ABS(amount_money),
    transfer_id,
    'The same amount went to the same account on the same day before',
    posting
  FROM {{ 'duplicate_posting' | table }}
  WHERE business_day >= {{ last_business_day | literal }} AND business_day < {{ tomorrow | literal }}
  UNION ALL
{% endif %}
{% endif %}
  SELECT
    'stuck_pending' AS check_type,
    account_id,
    account_name,
    account_role,
    account_parent_role,
    {{ 'posting' | day_of }} AS business_day,
    transfer_type,
    ABS(amount_money) AS magnitude,
    transfer_id AS transfer_id,
    'The leg is pending for longer than its rail allows' AS reason,
    posting AS first_day
  FROM {{ 'stuck_pending' | table }}
  UNION ALL
  SELECT
    'stuck_unbundled',
    account_id,
    account_name,
    account_role,
    account_parent_role,
    {{ 'posting' | day_of }},
    transfer_type,
    ABS(amount_money),
    transfer_id,
    'The leg waits for its bundle for longer than its rail allows',
    posting
  FROM {{ 'stuck_unbundled' | table }}
  UNION ALL
  SELECT
    check_type,
    {{ 'text(255)' | null_of }},
    {{ 'text(255)' | null_of }},
    {{ 'text(100)' | null_of }},
    {{ 'text(100)' | null_of }},
    {{ 'first_posting' | day_of }},
    transfer_type,
    amount,
    transfer_id,
    SUBSTR(reason, 1, 255),
    first_posting
  FROM {{ 'chain_break' | table }}
  WHERE due_on <= {{ as_of | literal }}
  UNION ALL
  SELECT
    'unknown_status',
    leg.account_id,
    leg.account_name,
    leg.account_role,
    leg.account_parent_role,
    {{ 'leg.posting' | day_of }},
    leg.transfer_type,
    ABS(leg.amount_money),
    leg.transfer_id,
    'No rule knows the status ' || leg.status,
    leg.posting
  FROM {{ 'open_leg' | table }} leg
  WHERE leg.status NOT IN ('Posted', 'Pending', 'Failed')
)
SELECT
  violation.check_type,
  violation.account_id,
  violation.account_name,
  violation.account_role,
  violation.account_parent_role,
  violation.business_day,
  violation.transfer_type,
  violation.magnitude,
  violation.transfer_id,
  violation.reason,
  violation.first_day,
  FLOOR({{ 'violation.first_day' | day_of | seconds_to: as_of_literal }} / 86400) AS age_days,
  CASE
    WHEN violation.magnitude
      >= (SELECT MAX(threshold) FROM {{ 'cfg_threshold' | table }} WHERE threshold_name = 'materiality') THEN 1
    ELSE 0
  END AS is_material
FROM violation
