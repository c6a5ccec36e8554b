-- relation chain_status: Whether each firing of a chain's parent has the children it needs. A group with a required member counts
--   as one required child and needs exactly one fired member; a group without allows at most one. A
--   child that was tried and failed, with nothing fired in its place, leaves a firing incomplete even when it need not have fired.
-- grain: one row per firing of a chain's parent
-- key (transfer_id, parent_name)
-- column parent_name text(100): the parent, by its effective name
-- column transfer_id text(255): the firing
-- column required_total integer: how many children it needs
-- column required_fired integer: how many of them fired
-- column groups_unfired integer: in how many groups one had to fire and none did
-- column groups_overfired integer: in how many groups several fired
-- column children_failed integer: in how many children and groups something was tried, failed, and nothing fired instead
-- column completion_status text(50): Completed, Incomplete or No Required Children
-- column first_posting timestamp: the earliest leg of the firing, whatever the status
-- column status text(50): the last in the alphabet of its legs' statuses
-- column fired_amount sum: what its Posted and Pending legs move
-- column metadata json: the document of a leg
-- index chain_status_firing (transfer_id, parent_name): finds the firings that a refresh replaces
-- reached by changed_firing using (transfer_id)

WITH entry AS (
  SELECT
    edge.parent_name,
    edge.transfer_id,
    edge.xor_group,
    CASE WHEN edge.xor_group IS NULL THEN edge.child_name END AS child_name,
    MAX(edge.is_required) AS is_required,
    SUM(edge.child_fired) AS fired,
    MAX(edge.child_failed) AS failed
  {% from chain_edge as edge reached by changed_firing as reach on %}
    edge.transfer_id = reach.transfer_id
  {% endfrom %}
  GROUP BY edge.parent_name, edge.transfer_id, edge.xor_group, CASE WHEN edge.xor_group IS NULL THEN edge.child_name END
),
firing AS (
  SELECT
    parent_name,
    transfer_id,
    SUM(is_required) AS required_total,
    SUM(CASE WHEN is_required = 1 AND fired > 0 THEN 1 ELSE 0 END) AS required_fired,
    SUM(CASE WHEN xor_group IS NOT NULL THEN 1 ELSE 0 END) AS groups_total,
    SUM(CASE WHEN xor_group IS NOT NULL AND is_required = 1 AND fired = 0 THEN 1 ELSE 0 END) AS groups_unfired,
    SUM(CASE WHEN xor_group IS NOT NULL AND fired > 1 THEN 1 ELSE 0 END) AS groups_overfired,
    SUM(CASE WHEN fired = 0 AND failed = 1 THEN 1 ELSE 0 END) AS children_failed
  FROM entry
  GROUP BY parent_name, transfer_id
)
SELECT
  firing.parent_name,
  firing.transfer_id,
  firing.required_total,
  firing.required_fired,
  firing.groups_unfired,
  firing.groups_overfired,
  firing.children_failed,
  CASE
    WHEN firing.children_failed > 0 THEN 'Incomplete'
    WHEN firing.required_total = 0 AND firing.groups_total = 0 THEN 'No Required Children'
    WHEN firing.required_fired >= firing.required_total AND firing.groups_overfired = 0 THEN 'Completed'
    ELSE 'Incomplete'
  END AS completion_status,
  summary.first_posting,
  summary.status,
  summary.fired_amount,
  summary.metadata
FROM firing
{% join transfer_summary as summary on %}
  summary.transfer_id = firing.transfer_id AND summary.effective_name = firing.parent_name
{% endjoin %}
