{% comment %}
The legs of a statement. The contra account of a leg is the one that the other side of its transfer is on; of several there is their number,
and a leg whose transfer has no other side has none.
Every leg in its current version, whatever its status, on the business day whose statement counts it, with the balance after it: the first
day of its account that ends after it. So a day from Friday to Monday has the legs of the weekend, and a statement after a gap has those of
the gap. A leg after the last balance has no day yet. The opening balance, of the first day what the account held at first, is
a row of its own before the legs. Pending and failed legs
leave the balance alone. Every row names the account that is shown until somebody chooses one, and the last day with balances.
A first day opens at a time before all others rather than at none: an OR in the join would compare every leg with every day. Nothing is
named twice, so that the choice of an account reaches its days and legs before anything is computed.
{% endcomment %}
{% capture in_order %}OVER (
      PARTITION BY leg.account_id, day.business_day_start ORDER BY leg.posting, leg.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ){% endcapture %}
SELECT
  step.*,
  {% part Datasets/Parts/default-account %} AS default_account_id,
  (SELECT {{ 'MAX(business_day_start)' | day_of }} FROM {{ 'current_daily_balances' | table }}) AS last_day
FROM (
  SELECT
    leg.id AS transaction_id,
    leg.account_id,
    leg.account_name,
    {{ 'day.business_day_start' | day_of }} AS business_day,
    leg.posting,
    leg.transfer_id,
    leg.transfer_type,
    leg.amount_money,
    leg.amount_direction,
    leg.status,
    leg.origin,
    {{ 'leg.transfer_type' | in_words }} AS what,
    (
      SELECT
        CASE
          WHEN COUNT(DISTINCT other.account_id) = 1 THEN {{ 'COALESCE(other.account_name, other.account_id)' | max_text }}
          WHEN COUNT(DISTINCT other.account_id) > 1 THEN {{ 'COUNT(DISTINCT other.account_id)' | cast: 'text(20)' }} || ' accounts'
        END
      FROM {{ 'current_transactions' | table }} other
      WHERE other.transfer_id = leg.transfer_id AND other.amount_direction <> leg.amount_direction
    ) AS contra,
    COALESCE(day.opening_balance, 0) + SUM(CASE WHEN leg.status = 'Posted' THEN leg.amount_money ELSE 0 END) {{ in_order | sql }}
      AS running_balance,
    ROW_NUMBER() OVER (PARTITION BY leg.account_id, day.business_day_start ORDER BY leg.posting, leg.id) AS step
  FROM {{ 'current_transactions' | table }} leg
  LEFT JOIN (
    SELECT
      account_id,
      business_day_start,
      business_day_end,
      opening_balance,
      COALESCE(
        LAG(business_day_end) OVER (PARTITION BY account_id ORDER BY business_day_end, business_day_start),
        TIMESTAMP '0001-01-01 00:00:00'
      ) AS opening_end
    FROM {{ 'daily_statement_summary' | table }}
  ) day
    ON day.account_id = leg.account_id
    AND leg.posting < day.business_day_end
    AND leg.posting >= day.opening_end
  WHERE leg.origin <> 'OpeningBalance'
  UNION ALL
  SELECT
    {{ 'text(255)' | null_of }},
    day.account_id,
    {{ 'text(255)' | null_of }},
    {{ 'day.business_day_start' | day_of }},
    {{ 'timestamp' | null_of }},
    {{ 'text(255)' | null_of }},
    {{ 'text(50)' | null_of }},
    {{ 'money' | null_of }},
    {{ 'text(20)' | null_of }},
    {{ 'text(50)' | null_of }},
    {{ 'text(50)' | null_of }},
    'Opening balance',
    {{ 'text(255)' | null_of }},
    COALESCE(day.opening_balance, 0),
    0
  FROM {{ 'daily_statement_summary' | table }} day
) step
