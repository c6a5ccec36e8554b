using QsGen.Engine.State;

namespace QsGen.Engine.Deployments;

/// <summary>Why a resource is not replaced though its change asks for it: somebody protects it, or registers it under the id of what is
/// there.</summary>
internal static class ReplacementRefusal
{
    /// <summary>Whether the replacement must not be. A preview reports it and goes on, so that people see everything at once.</summary>
    /// <exception cref="RegistrationException">It must not be, and this is no preview.</exception>
    public static bool Applies(ResourceState state, ResourceState old, RunningDeployment deployment)
    {
        if (old.Protect && state.Protect)
        {
            var message = $"unable to replace resource \"{state.Urn}\" as it is currently marked for protection; "
                + "to replace it, first deploy it with 'protect' set to false";
            if (!deployment.Preview)
            {
                throw new RegistrationException(message);
            }

            deployment.ReportFailure(state.Urn, message);
            return true;
        }

        if (state.ImportId is { } importId && importId == old.Id)
        {
            var message = $"a change asks to replace resource \"{state.Urn}\", which is registered with the import id '{importId}'; "
                + "remove the import option first";
            if (!deployment.Preview)
            {
                throw new RegistrationException(message);
            }

            deployment.Warn(state.Urn, message);
            return true;
        }

        return false;
    }
}
