-- relation transaction_version: Every version of the legs that have more than one, numbered from 1. Few legs have several, and
--   whoever looks at corrections need not read all the others.
-- grain: one row per version of a leg with several versions
-- key (entry)
-- column entry bigint: the version's entry
-- column id text(255): the leg
-- column version bigint: which version it is, from 1
-- column supersedes text(50): why it replaces the one before
-- column account_id text(255): the account
-- column account_name text(255): its name
-- column transfer_id text(255): the transfer
-- column transfer_type text(50): what kind of transfer it is
-- column rail_name text(100): the rail that it moved on
-- column amount_money money: signed amount
-- column amount_direction text(20): Debit or Credit
-- column status text(50): Posted, Pending, Failed, or a word that no rule knows
-- column posting timestamp: when it was posted
-- column bundle_id text(255): the bundle that it is part of
-- index transaction_version_id (id, entry): finds the legs that a refresh replaces
-- reached by new_leg using (id)

SELECT
  leg.entry,
  leg.id,
  ROW_NUMBER() OVER (PARTITION BY leg.id ORDER BY leg.entry) AS version,
  leg.supersedes,
  leg.account_id,
  leg.account_name,
  leg.transfer_id,
  leg.transfer_type,
  leg.rail_name,
  leg.amount_money,
  leg.amount_direction,
  leg.status,
  leg.posting,
  leg.bundle_id
{% from transactions as leg reached by new_leg as changed on %}
  leg.id = changed.id
{% endfrom %}
{% join superseded_transactions as superseded on %}
  superseded.id = leg.id
{% endjoin %}
WHERE leg.entry <= {{ legs.latest | literal }}
