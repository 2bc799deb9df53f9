// Generated from the OpenAPI document of the vantage6 server 4.15.2. Do not edit: pnpm regenerate
export interface paths {
    "/algorithmstore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list of available algorithm stores
         * @description Returns a list of available algorithm stores. Depending on your permission, all algorithm stores are shown or only algorithm stores in which your organization participates.
         *
         *     ### Permission Table
         *
         *     |Rulename|Scope|Operation|Assigned to Node|Assigned to Container| Description|
         *     | -- | -- | -- | -- | -- | -- |
         *     |Collaboration|Global|View|❌|❌|All algorithm stores|
         *     |Collaboration|Organization|View|❌|❌|Algorithm stores within collaborations in which your organization participates|
         *
         *     Accessible to users.
         */
        get: operations["listAlgorithmStores"];
        put?: never;
        /**
         * Add algorithm store to a collaboration
         * @description Register an algorithm store to a collaboration. Its algorithms will be available for that collaboration from then on.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to Node|Assigned to Container|Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Edit|❌|❌|Add algorithm store to a collaboration|
         *     |Collaboration|Collaboration|Edit|❌|❌|Add algorithm store to a collaboration that your organization is a member of|
         *
         *     Accessible to users.
         */
        post: operations["createAlgorithmStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/algorithmstore/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get algorithm store record
         * @description Returns a specific algorithm store record.
         *
         *     ### Permission Table
         *
         *     |Rulename|Scope|Operation|Assigned to Node|Assigned to Container| Description|
         *     | -- | -- | -- | -- | -- | -- |
         *     |Collaboration|Global|View|❌|❌|All algorithm stores|
         *     |Collaboration|Organization|View|❌|❌|Algorithm stores of collaborations in which your organization participates|
         *
         *     Accessible to users.
         */
        get: operations["getAlgorithmStore"];
        put?: never;
        post?: never;
        /**
         * Delete linked algorithm store record
         * @description Removes the algorithm store from the database entirely.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Edit|❌|❌|Remove any algorithm store from any collaboration|
         *     |Collaboration|Collaboration|Edit|❌|❌|Remove any algorithm store from a collaboration that your organization is a member of|
         *
         *     Accessible to users.
         */
        delete: operations["deleteAlgorithmStore"];
        options?: never;
        head?: never;
        /**
         * Update algorithm store record
         * @description Note that the algorithm store's URL cannot be changed, because it cannot be checked if the new URL represents the same algorithm store as the old URL. In such cases, please delete and re-add the algorithm store link.
         *
         *     Updates the linked algorithm store with the specified id. Note that you cannot change the collaboration or the algorithm store URL: these can only be modified by deleting and re-creating the algorithm store link.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Edit|❌|❌|Update any algorithm store|
         *     |Collaboration|Collaboration|Edit|❌|❌|Update algorithm stores within a collaboration that your organization is a member of|
         *
         *     Accessible to users.
         */
        patch: operations["updateAlgorithmStore"];
        trace?: never;
    };
    "/blobstream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post a result to the blob storage. blobs are streamed directly to the blob storage. This is useful for large results that cannot be loaded into memory at once
         * @description Stream and store blob to blob storage.
         */
        post: operations["uploadBlob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blobstream/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the status of the blob store
         * @description Returns whether or not blob storage is enabled.
         */
        get: operations["getBlobStoreStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blobstream/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream the result or input with the given id from blob storage
         * @description Streams the result or input with the given id from blob storage.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Blobstream|Global|View|❌|❌|View any blob|
         *     |Blobstream|Collaboration|View|✅|✅|View the blobs of your organization's collaborations|
         *     |Blobstream|Organization|View|❌|❌|View any blob from a task created by your organization|
         *     |Blobstream|Own|View|❌|❌|View any blob from a task created by you|
         *
         *     Accessible to users.
         */
        get: operations["downloadBlob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collaboration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list of collaborations
         * @description Returns a list of collaborations. Depending on your permission, all collaborations are shown or only collaborations in which your organization participates. See the table bellow.
         *
         *     ### Permission Table
         *
         *     |Rulename|Scope|Operation|Assigned to Node|Assigned to Container| Description|
         *     | -- | -- | -- | -- | -- | -- |
         *     |Collaboration|Global|View|❌|❌|All collaborations|
         *     |Collaboration|Organization|View|✅|✅|Collaborations in which your organization participates |
         *
         *     Accessible to users.
         */
        get: operations["listCollaborations"];
        put?: never;
        /**
         * Create collaboration
         * @description Create a new collaboration between organizations.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to Node|Assigned to Container|Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Create|❌|❌|Create collaboration|
         *
         *     Accessible to users.
         */
        post: operations["createCollaboration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collaboration/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get collaboration
         * @description Returns the collaboration with the specified id.
         *
         *     ### Permission Table
         *
         *     |Rulename|Scope|Operation|Assigned to Node|Assigned to Container| Description|
         *     | -- | -- | -- | -- | -- | -- |
         *     |Collaboration|Global|View|❌|❌|All collaborations|
         *     |Collaboration|Organization|View|✅|✅|Collaborations in which your organization participates |
         *
         *     Accessible to users.
         */
        get: operations["getCollaboration"];
        put?: never;
        post?: never;
        /**
         * Delete collaboration
         * @description Removes the collaboration from the database entirely.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Delete|❌|❌|Remove collaboration|
         *     |Collaboration|Collaboration|Delete|❌|❌|Remove collaborations that you are part of yourself|
         *
         *     Accessible to users.
         */
        delete: operations["deleteCollaboration"];
        options?: never;
        head?: never;
        /**
         * Update collaboration
         * @description Updates the collaboration with the specified id.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Edit|❌|❌|Update a collaboration|
         *     |Collaboration|Collaboration|Edit|❌|❌|Update a collaboration that you are already a member of|
         *
         *     Accessible to users.
         */
        patch: operations["updateCollaboration"];
        trace?: never;
    };
    "/collaboration/{id}/node": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add node to collaboration
         * @description Add node to an existing collaboration.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Edit|❌|❌|Add node to collaboration|
         *     |Collaboration|Collaboration|Edit|❌|❌|Add node to collaboration that your organization is a member of|
         *
         *     Accessible to users.
         */
        post: operations["addNodeToCollaboration"];
        /**
         * Remove node from collaboration
         * @description Removes a single node from an existing collaboration.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Edit|❌|❌|Remove node from collaboration|
         *     |Collaboration|Collaboration|Edit|❌|❌|Remove node from collaboration that your organization is a member of|
         *
         *     Accessible to users.
         */
        delete: operations["removeNodeFromCollaboration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collaboration/{id}/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add organization to collaboration
         * @description Adds a single organization to an existing collaboration.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Edit|❌|❌|Add organization to a collaboration|
         *     |Collaboration|Collaboration|Edit|❌|❌|Add organization to a collaboration that your organization is already a member of|
         *
         *     Accessible to users.
         */
        post: operations["addOrganizationToCollaboration"];
        /**
         * Remove organization from collaboration
         * @description Removes a single organization from an existing collaboration.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Collaboration|Global|Edit|❌|❌|Remove an organization from an existing collaboration|
         *     |Collaboration|Collaboration|Edit|❌|❌|Remove an organization from an existing collaboration that your organization is a member of|
         *
         *     Accessible to users.
         */
        delete: operations["removeOrganizationFromCollaboration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/column": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the column names of a database
         * @description Returns a list of column names.
         *
         *     Accessible to users based on their permissions to create tasks for the collaboration for which the request column names.
         */
        post: operations["requestColumnNames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Displays the health of services
         * @description Checks if server can communicate with the database. If not, it throws an exception.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kill/node/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kill all tasks on a node specified by node id
         * @description Kill all tasks that are currently being executed on a certain node.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Event|Global|Create|❌|❌|Create kill signal for all tasks on any node|
         *     |Event|Collaboration|Create|❌|❌|Create kill signal for all tasks on any node in collaborations|
         *     |Event|Organization|Create|❌|❌|Create kill signal for all tasks on any node of own organization|
         *
         *     Accessible to users.
         */
        post: operations["killNodeTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kill/task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kill task specified by task id
         * @description Kill a task that is currently being executed on a node.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Event|Global|Create|❌|❌|Create kill signal for any task|
         *     |Event|Collaboration|Create|❌|❌| Create kill signal for any task in your collaboration|
         *
         *     Accessible to users.
         */
        post: operations["killTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list of nodes
         * @description Returns a list of nodes which are part of the organization to which the user or node belongs. In case an administrator account makes this request, all nodes from all organizations are returned.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Node|Global|View|❌|❌|View any node information|
         *     |Node|Collaboration|View|❌|❌|View any node information for nodes in your collaborations|
         *     |Node|Organization|View|✅|✅|View node information for nodes that belong to your organization|
         *
         *     Accessible to users.
         */
        get: operations["listNodes"];
        put?: never;
        /**
         * Create node
         * @description Creates a new node-account belonging to a specific organization and collaboration which is specified in the POST body. The organization of the user needs to be within the collaboration.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Node|Global|Create|❌|❌|Create a new node account belonging to a specific organization in any collaboration|
         *     |Node|Collaboration|Create|❌|❌|Create a new node account belonging to a specific organization in your collaborations|
         *     |Node|Organization|Create|❌|❌|Create a new node account belonging to your organization|
         *
         *     Accessible to users.
         */
        post: operations["createNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/node/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get node
         * @description Returns the node by the specified id. Only returns the node if the user or node has the required permission.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Node|Global|View|❌|❌|View any node information|
         *     |Node|Collaboration|View|❌|❌|View any node information for nodes within your collaborations|
         *     |Node|Organization|View|✅|✅|View node information for nodes that belong to your organization|
         *
         *     Accessible to users.
         */
        get: operations["getNode"];
        put?: never;
        post?: never;
        /**
         * Delete node
         * @description Delete node from organization. Only users that belong to the organization of the node can delete it.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Node|Global|Delete|❌|❌|Delete a node|
         *     |Node|Collaboration|Delete|❌|❌|Delete a node that belongs to one of the organizations in your collaborations|
         *     |Node|Organization|Delete|❌|❌|Delete a node that belongs to your organization|
         *
         *     Accessible to users.
         */
        delete: operations["deleteNode"];
        options?: never;
        head?: never;
        /**
         * Update node
         * @description Update the node specified by the id. Only a user or node that belongs to the organization of the node are allowed to update it. If the node does not exists it is created as a new node.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Node|Global|Edit|❌|❌|Update a node specified by id|
         *     |Node|Collaboration|Edit|❌|❌|Update a node specified by id which is part of one of your collaborations|
         *     |Node|Organization|Edit|❌|❌|Update a node specified by id which is part of your organization|
         *
         *     Accessible to users.
         */
        patch: operations["updateNode"];
        trace?: never;
    };
    "/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list organizations
         * @description Get a list of organizations based on filters and user permissions
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Organization|Global|View|❌|❌|View all organizations|
         *     |Organization|Collaboration|View|✅|✅|View a list of organizations within the scope of the collaboration|
         *     |Organization|Organization|View|✅|✅|View a 'list' of just the organization you are part of|
         *
         *     Accessible to users.
         */
        get: operations["listOrganizations"];
        put?: never;
        /**
         * Create new organization
         * @description Creates a new organization from the specified values
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Organization|Global|Create|❌|❌|Create a new organization|
         *
         *     Accessible to users.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organization/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get organization
         * @description Returns the organization specified by the id
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Organization|Global|View|❌|❌|View all organizations|
         *     |Organization|Collaboration|View|✅|✅|View a list of organizations within the scope of the collaboration|
         *     |Organization|Organization|View|✅|✅|View a list of organizations that the user is part of|
         *
         *     Accessible to users.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        /**
         * Delete organization
         * @description Deletes the organization with the specified id
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Organization|Global|Delete|❌|❌|Delete an organization with specified id|
         *
         *     Accessible to users.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /**
         * Update organization
         * @description Updates the organization with the specified id.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Organization|Global|Edit|❌|❌|Update an organization with specified id|
         *     |Organization|Collaboration|Edit|❌|❌|Update an organization within the collaboration the user is part of|
         *     |Organization|Organization|Edit|❌|❌|Update the organization that the user is part of|
         *
         *     Accessible to users.
         */
        patch: operations["updateOrganization"];
        trace?: never;
    };
    "/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set a new password using the current password
         * @description Users can change their password by submitting their current password and a new password
         */
        patch: operations["changePassword"];
        trace?: never;
    };
    "/port": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a list of port description
         * @description Creates a description of a port that is available for VPN communication for a certain algorithm. Only the node on which the algorithm is running is allowed to create this.
         *
         *     This endpoint is not accessible for users, but only for authenticated nodes.
         */
        post: operations["createPort"];
        /**
         * Delete ports by run_id
         * @description Deletes descriptions of a port that is available for VPN communication for a certain algorithm. The ports are deleted based on run_id. Only the node on which the algorithm is running is allowed to delete this. This happens on task completion.
         *
         *     This endpoint is not accessible for users, but only for authenticated nodes.
         */
        delete: operations["deletePorts"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recover/2fa/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a recover token to reset two-factor authentication secret
         * @description Request a recover token if two-factor authentication secret is lost. A password and a username must be supplied.
         */
        post: operations["requestTwoFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recover/2fa/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new two-factor authentication secret using a recover token
         * @description User can use a recover token to reset their two-factor authentication secret
         */
        post: operations["resetTwoFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recover/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a recover token
         * @description Request a recover token if password is lost. Either email address or username must be supplied.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recover/node": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a node's API key
         * @description If a node's API key is lost, this route can be used to obtain a new API key.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Node|Global|Edit|❌|❌|Reset API key of node specified by id|
         *     |Node|Organization|Edit|❌|❌|Reset API key of node specified by id which is part of your organization |
         *
         *     Accessible to users.
         */
        post: operations["resetNodeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recover/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password using a recover token
         * @description User can use a recover token to reset their password
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list of results
         * @description Returns a list of all results you are allowed to see.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Run|Global|View|❌|❌|View any result|
         *     |Run|Collaboration|View|✅|✅|View the results of your organization's collaborations|
         *     |Run|Organization|View|❌|❌|View any result from a task created by your organization|
         *     |Run|Own|View|❌|❌|View any result from a task created by you|
         *
         *     Accessible to users.
         */
        get: operations["listResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/result/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a single result
         * @description Returns a result specified by an algorithm run id.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Run|Global|View|❌|❌|View any result|
         *     |Run|Collaboration|View|✅|✅|View the results of your organization's collaborations|
         *     |Run|Organization|View|❌|❌|View any result from a task created by your organization|
         *     |Run|Own|View|❌|❌|View any result from a task created by you|
         *
         *     Accessible to users.
         */
        get: operations["getResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list of roles
         * @description Returns a list of roles. Depending on your permission, you get all the roles at the server or only the roles that belong to your organization.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Role|Global|View|❌|❌|View all roles|
         *     |Role|Collaboration|View|❌|❌|View all roles in your collaborations|
         *     |Role|Organization|View|❌|❌|View roles that are part of your organization|
         *
         *     Accesible to users.
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Creates a new role
         * @description Create a new role. You can only assign rules that you own. You need permission to create roles, and you can only assign roles to other organizations if you have gobal permission.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Role|Global|Create|❌|❌|Create a role for any organization|
         *     |Role|Collaboration|Create|❌|❌|Create a role for organization in your collaborations|
         *     |Role|Organization|Create|❌|❌|Create a role for your organization|
         *
         *     Accessible to users.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/role/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get roles
         * @description Get role based on role identifier.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Role|Global|View|❌|❌|View all roles|
         *     |Role|Collaboration|View|❌|❌|View all roles for your collaborations|
         *     |Role|Organization|View|❌|❌|View roles that are part of your organization|
         *
         *     Accessible to users.
         */
        get: operations["getRole"];
        put?: never;
        post?: never;
        /**
         * Delete role
         * @description Delete role from an organization if user is allowed to delete the role.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Role|Global|Delete|❌|❌|Delete any role|
         *     |Role|Collaboration|Delete|❌|❌|Delete any role in your collaborations|
         *     |Role|Organization|Delete|❌|❌|Delete a role in your organization|
         *
         *     Accessible to users.
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        /**
         * Update role
         * @description Updates roles if the user has permission to do so.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Role|Global|Edit|❌|❌|Update any role|
         *     |Role|Collaboration|Edit|❌|❌|Update any role in your collaborations|
         *     |Role|Organization|Edit|❌|❌|Update a role from your organization|
         *
         *     Accessible to users.
         */
        patch: operations["updateRole"];
        trace?: never;
    };
    "/role/{id}/rule/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a rule to a role
         * @description Add a rule to a role given that the role exists already and that the user has the permission to do so.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Role|Global|Edit|❌|❌|Edit any role|
         *     |Role|Collaboration|Edit|❌|❌|Edit any role in your collaborations |
         *     |Role|Organization|Edit|❌|❌|Edit any role in your organization|
         *
         *     Accessible to users.
         */
        post: operations["addRuleToRole"];
        /**
         * Removes rule from role
         * @description Removes a rule from a role given the user has permission and the rule id exists.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Role|Global|Edit|❌|❌|Delete any rule in a role|
         *     |Role|Collaboration|Edit|❌|❌|Delete any rule in roles in your collaborations|
         *     |Role|Organization|Edit|❌|❌|Delete any rule in roles in your organization|
         *
         *     Accessible to users.
         */
        delete: operations["removeRuleFromRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rules
         * @description List of all available rules at the server. The user must be authenticated, but does not require any additional permissions to view the rules.
         *
         *     Accesible to users.
         */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rule/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a specific rule
         * @description Get a rule by it's id. The user must be authenticated, but does not require any additional permissions to view rules.
         *
         *     Accesible to users.
         */
        get: operations["getRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list of runs
         * @description Returns a list of all runs you are allowed to see.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Run|Global|View|❌|❌|View any run|
         *     |Run|Collaboration|View|✅|✅|View the runs of your organization's collaborations|
         *     |Run|Organization|View|❌|❌|View any run from a task created by your organization|
         *     |Run|Own|View|❌|❌|View any run from a task created by you|
         *
         *     Accessible to users.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a single run's data
         * @description Returns a run from a task specified by an id.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Run|Global|View|❌|❌|View any run|
         *     |Run|Collaboration|View|✅|✅|View the runs of your organization's collaborations|
         *     |Run|Organization|View|❌|❌|View any run from a task created by your organization|
         *     |Run|Own|View|❌|❌|View any run from a task created by you|
         *
         *     Accessible to users.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update algorithm run data, for example to update the result
         * @description Update runs from the node. Only done if the request comes from the correct, authenticated node.
         *
         *     The user cannot access this endpoint so they cannot tamper with any runs.
         */
        patch: operations["updateRun"];
        trace?: never;
    };
    "/study": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Returns a list of studies
         * @description Returns a list of studies. Depending on your permission, all studies are shown or only studies in which your organization participates. See the table bellow.
         *
         *     ### Permission Table
         *
         *     |Rulename|Scope|Operation|Assigned to Node|Assigned to Container| Description|
         *     | -- | -- | -- | -- | -- | -- |
         *     |Study|Global|View|❌|❌|All studies|
         *     |Study|Collaboration|View|❌|❌|Studies which are part of collaborations that your organization participates in|
         *     |Study|Organization|View|✅|✅|Studies in which your organization participates |
         *
         *     Accessible to users.
         */
        get: operations["listStudies"];
        put?: never;
        /**
         * Create study
         * @description Create a new study between organizations.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to Node|Assigned to Container|Description|
         *     |--|--|--|--|--|--|
         *     |Study|Global|Create|❌|❌|Create study in any collaboration|
         *     |Study|Collaboration|Create|❌|❌|Create study in collaborations that your organization participates in|
         *
         *     Accessible to users.
         */
        post: operations["createStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/study/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get study
         * @description Returns the study with the specified id.
         *
         *     ### Permission Table
         *
         *     |Rulename|Scope|Operation|Assigned to Node|Assigned to Container| Description|
         *     | -- | -- | -- | -- | -- | -- |
         *     |Study|Global|View|❌|❌|All studies|
         *     |Study|Collaboration|View|❌|❌|Studies which are part of collaborations that your organization participates in|
         *     |Study|Organization|View|✅|✅|Studies in which your organization participates |
         *
         *     Accessible to users.
         */
        get: operations["getStudy"];
        put?: never;
        post?: never;
        /**
         * Delete study
         * @description Removes the study from the database entirely.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Study|Global|Delete|❌|❌|Remove study|
         *     |Study|Collaboration|Delete|❌|❌|Remove studies from collaborations that your organization is a member of|
         *
         *     Accessible to users.
         */
        delete: operations["deleteStudy"];
        options?: never;
        head?: never;
        /**
         * Update study
         * @description Updates the study with the specified id.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Study|Global|Edit|❌|❌|Update a study|
         *     |Study|Collaboration|Edit|❌|❌|Update a study within collaborations that your organization is a member of|
         *     |Study|Organization|Edit|❌|❌|Update a study that your organization is a member of|
         *
         *     Accessible to users.
         */
        patch: operations["updateStudy"];
        trace?: never;
    };
    "/study/{id}/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add organization to study
         * @description Adds a single organization to an existing study.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Study|Global|Edit|❌|❌|Add organization to a study|
         *     |Study|Collaboration|Edit|❌|❌|Add organization to a study that your organization is already a member of|
         *
         *     Accessible to users.
         */
        post: operations["addOrganizationToStudy"];
        /**
         * Remove organization from a study
         * @description Removes a single organization from an existing study.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Study|Global|Edit|❌|❌|Remove an organization from an existing study|
         *     |Study|Collaboration|Edit|❌|❌|Remove an organization from an existing study within collaborations that your organization is a member of|
         *
         *     Accessible to users.
         */
        delete: operations["removeOrganizationFromStudy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description Returns a list of tasks.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Task|Global|View|❌|❌|View any task|
         *     |Task|Collaboration|View|✅|✅|View any task in your collaborations|
         *     |Task|Organization|View|❌|❌|View any task that your organization created|
         *     |Task|Own|View|❌|❌|View any task that you created|
         *
         *     Accessible to users.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Adds new computation task
         * @description Creates a new task within a collaboration. If no `organization_ids` are given the task is send to all organizations within the collaboration. The endpoint can be accessed by both a `User` and `Container`.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Task|Global|Create|❌|❌|Create a new task|
         *     |Task|Collaboration|Create|❌|✅|Create a new task for a specific collaboration in which your organization participates|
         *
         *     ## Accessed as `User`
         *
         *     This endpoint is accessible to users. A new `job_id` is created when a user creates a task. The user needs to be within an organization that is part of the collaboration to which the task is posted.
         *
         *     ## Accessed as `Container`
         *
         *     When this endpoint is accessed by an algorithm container, it is considered to be a child-task of the container, and will get the `job_id` from the initial task. Containers have limited permissions to create tasks: they are only allowed to create tasks in the same collaboration using the same image.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get task
         * @description Returns the task specified by the id.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Task|Global|View|❌|❌|View any task|
         *     |Task|Collaboration|View|✅|✅|View any task in your collaborations|
         *     |Task|Organization|View|❌|❌|View any task that your organization created|
         *     |Task|Own|View|❌|❌|View any task that you created|
         *
         *     Accessible to users.
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        /**
         * Remove task
         * @description Remove tasks and their runs.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Task|Global|Delete|❌|❌|Delete a task|
         *     |Task|Collaboration|Delete|❌|❌|Delete a task from a collaboration in which your organization participates|
         *     |Task|Organization|Delete|❌|❌|Delete a task that your organization initiated|
         *     |Task|Own|Delete|❌|❌|Delete a task you created yourself|
         *
         *     Accessible to users.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task/{task_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get task status
         * @description Returns the status of the task specified by the id.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Task|Global|View|❌|❌|View any task|
         *     |Task|Collaboration|View|✅|✅|View any task in your collaborations|
         *     |Task|Organization|View|❌|❌|View any task that your organization created|
         *     |Task|Own|View|❌|❌|View any task that you created|
         *
         *     Accessible to users.
         */
        get: operations["getTaskStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/container": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Algorithm container login
         * @description Generate token for the algorithm container of a specific task.
         *
         *     Not available to users; only for authenticated nodes.
         */
        post: operations["createContainerToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/node": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login node
         * @description Allows node to sign in using a unique API key. If the login is successful this returns a dictionary with access and refresh tokens for the node as well as a node_url and a refresh_url.
         */
        post: operations["loginNode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/node/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate a node token
         * @description Validate that a node token is valid. This is used by external services such as an algorithm store to validate that a node token is valid, without requiring the node to be registered as a user of that service.
         */
        post: operations["validateNodeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh token
         * @description Refresh access token if the previous one is expired.
         *
         *     Your refresh token must be present in the request headers to use this endpoint.
         */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login user
         * @description Allow user to sign in by supplying a username and password. When MFA is enabled on the server, a code is also required
         */
        post: operations["loginUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token/user/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate a user token
         * @description Validate that a user token is valid. This is used by external services such as an algorithm store to validate that a user token is valid.
         */
        post: operations["validateUserToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Returns a list of users that you are allowed to see.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |User|Global|View|❌|❌|View any user details|
         *     |User|Collaboration|View|❌|❌|View user details from your collaborations|
         *     |User|Organization|View|❌|❌|View users from your organization|
         *
         *     Accessible to users.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create user
         * @description Creates new user from the request data to the users organization.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |User|Global|Create|❌|❌|Create a new user|
         *     |User|Collaboration|Create|❌|❌|Create a new user for any organization in your collaborations|
         *     |User|Organization|Create|❌|❌|Create a new user as part of your organization|
         *
         *     Accessible to users.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get user
         * @description Returns the user specified by the id.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |-- |--|--|--|--|--|
         *     |User|Global|View|❌|❌|View any user details|
         *     |User|Collaboration|View|❌|❌|View users from your collaborations|
         *     |User|Organization|View|❌|❌|View users from your organization|
         *     |User|Organization|Own|❌|❌|View details about your own user|
         *
         *     Accessible to users.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Remove user
         * @description Delete a user account permanently.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |User|Global|Delete|❌|❌|Delete any user|
         *     |User|Collaboration|Delete|❌|❌|Delete users from your collaboration|
         *     |User|Organization|Delete|❌|❌|Delete users from your organization|
         *     |User|Own|Delete|❌|❌|Delete your own account|
         *
         *     Accessible to users.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Update user
         * @description Update user information.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |User|Global|Edit|❌|❌|Edit any user|
         *     |User|Collaboration|Edit|❌|❌|Edit users in your collaborations|
         *     |User|Organization|Edit|❌|❌|Edit users in your organization|
         *     |User|Own|Edit|❌|❌|Edit your own user account|
         *
         *     Accessible to users.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get version
         * @description Return the version of the server instance
         */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vpn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get OVPN configuration file
         * @description Returns the contents of an OVPN configuration file. This configuration allows the node to connect to the VPN server.
         *
         *     This endpoint is not accessible for users, but only for authenticated nodes.
         */
        get: operations["getVpnConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vpn/algorithm/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a list of the addresses (IP + port) and labels of algorithm containers in the same task as the authenticating container
         * @description Returns a dictionary of addresses of algorithm containers in the same task.
         *
         *     ### Permission Table
         *
         *     |Rule name|Scope|Operation|Assigned to node|Assigned to container| Description|
         *     |--|--|--|--|--|--|
         *     |Port|Global|View|❌|❌|View any result|
         *     |Port|Organization|View|❌|✅|View the ports of your organizations collaborations|
         *
         *     Not accessible to users.
         */
        get: operations["listAlgorithmAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AlgorithmAddress: {
            ip: string | null;
            label: string | null;
            organization_id: number | null;
            parent_id: number | null;
            port: number | null;
            task_id: number | null;
        };
        AlgorithmAddresses: {
            addresses: components["schemas"]["AlgorithmAddress"][];
        };
        AlgorithmStore: {
            collaborations: components["schemas"]["LinkPath"] | null;
            id: number;
            name: string;
            url: string;
        };
        AlgorithmStoreInput: {
            /**
             * Format: uri
             * @description URL to the algorithm store, including the API path
             */
            algorithm_store_url: string;
            /** @description Collaboration id to which the algorithm store will be added. If not given, the algorithm store will be available to all collaborations. */
            collaboration_id?: number;
            /** @description Force adding the algorithm store to the collaboration. This will overwrite warnings if insecure addresses (e.g. localhost) are added. */
            force?: boolean;
            /** @description Human readable name for the algorithm store */
            name: string;
            /**
             * Format: uri
             * @description URL to this vantage6 server. This is used to whitelist this server at the algorithm store. Note that this is ignored if the server configuration contains the 'server_url' key.
             */
            server_url?: string;
        };
        AlgorithmStorePage: {
            data: components["schemas"]["AlgorithmStore"][];
            links: components["schemas"]["PageLinks"];
        };
        AlgorithmStoreUpdate: {
            /** Format: uri */
            algorithm_store_url?: string;
            /** @description Collaboration id to which the algorithm store will be added. If set to None, the algorithm store will be available to all collaborations. */
            collaboration_id?: number;
            force?: boolean;
            /** @description Human readable label */
            name?: string;
            /** Format: uri */
            server_url?: string;
        };
        BlobId: {
            /** Format: uuid */
            uuid: string;
        };
        ChangePasswordInput: {
            /** @description current password */
            current_password: string;
            /** @description At least one digit, one uppercase and one lowercase ASCII letter, and one character that is neither letter nor digit. The server uses the first 72 bytes (UTF-8) only. */
            new_password: string;
        };
        Collaboration: {
            algorithm_stores: components["schemas"]["LinkPath"];
            encrypted: boolean;
            id: number;
            name: string;
            nodes: components["schemas"]["LinkPath"];
            organizations: components["schemas"]["LinkPath"];
            studies: components["schemas"]["LinkPath"];
            tasks: components["schemas"]["LinkPath"];
        };
        CollaborationAddNodeInput: {
            /** @description ID of node to be added */
            id: number;
        };
        CollaborationChangeOrganizationInput: {
            /** @description Organization id which needs to be added */
            id: number;
        };
        CollaborationInput: {
            /** @description Boolean (0 or 1) to indicate if the collaboration uses encryption */
            encrypted: boolean;
            /** @description Unique human readable name for collaboration */
            name: string;
            organization_ids: number[];
        };
        CollaborationPage: {
            data: components["schemas"]["Collaboration"][];
            links: components["schemas"]["PageLinks"];
        };
        CollaborationUpdate: {
            /** @description Whether collaboration is encrypted or not */
            encrypted?: boolean;
            /** @description Human readable label */
            name?: string;
            /** @description List of organization ids */
            organization_ids?: number[];
        };
        CollaborationWithOrganizations: {
            algorithm_stores: components["schemas"]["LinkPath"];
            encrypted: boolean;
            id: number;
            name: string;
            nodes: components["schemas"]["LinkPath"];
            organizations: components["schemas"]["Organization"][];
            studies: components["schemas"]["LinkPath"];
            tasks: components["schemas"]["LinkPath"];
        };
        CollaborationWithOrganizationsPage: {
            data: components["schemas"]["CollaborationWithOrganizations"][];
            links: components["schemas"]["PageLinks"];
        };
        ColumnNameInput: {
            /** @description The collaboration id for which database columns are requested */
            collaboration_id: number;
            /** @description The label of the database whose column names are requested */
            db_label: string;
            /** @description The organizations that should execute the task. Each organization should be defined by a dictionary with the `id` key and `input` data for a task. */
            organizations: components["schemas"]["TaskOrganizationInput"][];
            /** @description The query that is used to obtain the data. Required for SQL and SparQL databases. */
            query?: string;
            /** @description The name of the worksheet for which you want to read the columns. Required for Excel files. */
            sheet_name?: string;
        };
        ColumnNames: {
            columns: (string | null)[];
        };
        ContainerToken: {
            container_token: string;
        };
        ContainerTokenInput: {
            image: string;
            task_id: number;
        };
        /**
         * @description A moment in UTC, in ISO 8601 **without** a zone or offset; microseconds unless they are 0. Not the format `date-time` of JSON Schema, which demands an offset.
         * @example 2026-11-20T20:49:20.710369
         */
        DateTime: string;
        EmptyObject: Record<string, never>;
        /** @description Malformed JSON (400), a method the path does not have (405), a content type that is not JSON (415). Note the key: `message`, not `msg`. */
        FrameworkError: {
            message: string;
        };
        /** @description Whatever the algorithm takes. */
        FreeFormObject: {
            [key: string]: unknown;
        };
        Health: {
            database: boolean;
        };
        KillNodeTasksInput: {
            /** @description Node id on which tasks are to be killed */
            id: number;
        };
        KillTaskInput: {
            /** @description Task id which is to be killed */
            id: number;
        };
        /** @description A related object: its id, its path, and the methods of that path (in no particular order). */
        Link: {
            id: number;
            /** Format: uri-reference */
            link: string;
            methods: string[];
        };
        /**
         * Format: uri-reference
         * @description Path, with the API path in front, of a list of related objects.
         * @example /api/run?task_id=1
         */
        LinkPath: string;
        /** @description A text for a human, in success and in failure. */
        Message: {
            msg: string;
        };
        Node: {
            collaboration: components["schemas"]["Link"] | null;
            config: components["schemas"]["NodeConfigEntry"][];
            id: number;
            ip: string | null;
            last_seen: components["schemas"]["DateTime"] | null;
            name: string;
            organization: components["schemas"]["Link"];
            status: string | null;
            /** @enum {string} */
            type: "node";
        };
        NodeApiKey: {
            /** Format: uuid */
            api_key: string;
        };
        NodeConfigEntry: {
            key: string;
            value: string;
        };
        NodeInput: {
            clear_ip?: boolean;
            /** @description Collaboration id */
            collaboration_id: number;
            /** @description VPN address. Ignored on creation. */
            ip?: string;
            /** @description Human-readable name. If not provided a name is generated based on organization and collaboration name. */
            name?: string;
            /** @description Organization id. If not provided, this defaults to the organization of the user creating the node. */
            organization_id?: number;
        };
        NodeLoginInput: {
            /** Format: uuid */
            api_key: string;
        };
        NodePage: {
            data: components["schemas"]["Node"][];
            links: components["schemas"]["PageLinks"];
        };
        NodeSummary: {
            id: number;
            ip: string | null;
            last_seen: components["schemas"]["DateTime"] | null;
            name: string;
            organization: components["schemas"]["Link"];
            status: string | null;
        };
        NodeToken: {
            access_token: string;
            /**
             * Format: uri-reference
             * @description A path, with the API path in front.
             */
            node_url: string;
            refresh_token: string;
            /**
             * Format: uri-reference
             * @description A path, with the API path in front.
             */
            refresh_url: string;
        };
        NodeUpdate: {
            /** @description Clear the node's VPN IP address */
            clear_ip?: boolean;
            collaboration_id?: number;
            /** @description The node's VPN IP address */
            ip?: string;
            /** @description Node name */
            name?: string;
            organization_id?: number;
        };
        NodeWithApiKey: {
            /**
             * Format: uuid
             * @description The node's key. This is the only time it is shown.
             */
            api_key: string;
            collaboration: components["schemas"]["Link"] | null;
            config: components["schemas"]["NodeConfigEntry"][];
            id: number;
            ip: string | null;
            last_seen: components["schemas"]["DateTime"] | null;
            name: string;
            organization: components["schemas"]["Link"];
            status: string | null;
            /** @enum {string} */
            type: "node";
        };
        Organization: {
            address1: string | null;
            address2: string | null;
            collaborations: components["schemas"]["LinkPath"];
            country: string | null;
            domain: string | null;
            id: number;
            name: string;
            nodes: components["schemas"]["LinkPath"];
            /** @description Public key, in base64; empty if there is none. */
            public_key: string;
            runs: components["schemas"]["LinkPath"];
            studies: components["schemas"]["LinkPath"];
            tasks: components["schemas"]["LinkPath"];
            users: components["schemas"]["LinkPath"];
            zipcode: string | null;
        };
        OrganizationInput: {
            address1?: string;
            address2?: string;
            country?: string;
            domain?: string;
            name: string;
            public_key?: string;
            zipcode?: string;
        };
        OrganizationPage: {
            data: components["schemas"]["Organization"][];
            links: components["schemas"]["PageLinks"];
        };
        OrganizationUpdate: {
            address1?: string;
            address2?: string;
            country?: string;
            domain?: string;
            name?: string;
            public_key?: string;
            zipcode?: string;
        };
        /** @description Paths of other pages. A repeated query parameter is reduced to its first value in them. */
        PageLinks: {
            /** Format: uri-reference */
            first: string;
            /** Format: uri-reference */
            last?: string;
            /** Format: uri-reference */
            next?: string;
            /** Format: uri-reference */
            previous?: string;
            /** Format: uri-reference */
            self: string;
        };
        Port: {
            id: number;
            label: string | null;
            port: number | null;
        };
        PortInput: {
            /** @description Label for port specified in algorithm docker image */
            label?: string | null;
            /** @description Port number that receives container's VPN traffic */
            port: number;
            /** @description Algorithm's run_id */
            run_id: number;
        };
        PreprocessingStep: {
            function: string;
            parameters?: components["schemas"]["FreeFormObject"];
        };
        RecoverPasswordInput: {
            /**
             * Format: email
             * @description Email of user from which the password needs to be recovered
             */
            email?: string;
            /** @description Username from which the password needs to be recovered */
            username?: string;
        };
        RecoverTwoFactorInput: {
            /** @description Password of user whose 2fa needs to be reset */
            password: string;
            /** @description Username from which the 2fa needs to be reset */
            username: string;
        };
        ResetAPIKeyInput: {
            /** @description ID of node whose API key is to be reset */
            id: number;
        };
        ResetPasswordInput: {
            /** @description At least one digit, one uppercase and one lowercase ASCII letter, and one character that is neither letter nor digit. The server uses the first 72 bytes (UTF-8) only. */
            password: string;
            /** @description Recover token (received by email) */
            reset_token: string;
        };
        ResetTwoFactorInput: {
            /** @description Recover token (received by email) */
            reset_token: string;
        };
        /** @description The result of a run, which has the same id. */
        Result: {
            blob_storage_used: boolean | null;
            cleanup_at: components["schemas"]["DateTime"] | null;
            id: number;
            /** @description In base64, or encrypted like the input, or the id of a blob if `blob_storage_used`. */
            result: string | null;
            run: components["schemas"]["Link"];
            task: components["schemas"]["Link"];
        };
        ResultPage: {
            data: components["schemas"]["Result"][];
            links: components["schemas"]["PageLinks"];
        };
        Role: {
            description: string | null;
            id: number;
            is_default_role: boolean;
            name: string;
            organization: components["schemas"]["Link"] | null;
            rules: components["schemas"]["LinkPath"];
            users: components["schemas"]["LinkPath"];
        };
        RoleInput: {
            /** @description Human readable description of the role */
            description?: string;
            /** @description Human readable name for collaboration */
            name: string;
            /** @description Organization to which role is added. If you are root user and want to create a role that will be available to all organizations, leave this empty. */
            organization_id?: number;
            rules: number[];
        };
        RolePage: {
            data: components["schemas"]["Role"][];
            links: components["schemas"]["PageLinks"];
        };
        RoleUpdate: {
            /** @description Human readable description of the role */
            description?: string;
            /** @description Human readable name for collaboration */
            name?: string;
            organization_id?: number;
            rules?: number[];
        };
        /** @description The request body of a role does not fit. Note that `msg` is an object here. */
        RoleValidationError: {
            msg: components["schemas"]["ValidationErrors"];
        };
        Rule: {
            description: string;
            id: number;
            name: string;
            /** @enum {string} */
            operation: "CREATE" | "DELETE" | "EDIT" | "RECEIVE" | "SEND" | "VIEW";
            /** @enum {string} */
            scope: "COLLABORATION" | "GLOBAL" | "ORGANIZATION" | "OWN";
            users: components["schemas"]["LinkPath"];
        };
        RulePage: {
            data: components["schemas"]["Rule"][];
            links: components["schemas"]["PageLinks"];
        };
        /** @description What one organization does for a task. Its result is a `Result` with the same id. */
        Run: {
            assigned_at: components["schemas"]["DateTime"];
            blob_storage_used: boolean | null;
            cleanup_at: components["schemas"]["DateTime"] | null;
            finished_at: components["schemas"]["DateTime"] | null;
            id: number;
            /** @description The input as it was sent; the id of a blob if `blob_storage_used`. */
            input: string;
            log: string | null;
            node: components["schemas"]["RunNode"] | components["schemas"]["EmptyObject"];
            organization: components["schemas"]["Link"];
            ports: components["schemas"]["RunPort"][];
            results: components["schemas"]["Link"];
            started_at: components["schemas"]["DateTime"] | null;
            status: components["schemas"]["TaskStatus"];
            task: components["schemas"]["Link"];
        };
        RunNode: {
            id: number;
            ip: string | null;
            name: string;
            status: string | null;
        };
        RunPage: {
            data: components["schemas"]["Run"][];
            links: components["schemas"]["PageLinks"];
        };
        RunPort: {
            id: number;
            label: string | null;
            port: number | null;
        };
        RunUpdate: {
            /** @description Time at which task was completed */
            finished_at?: string;
            /** @description Task log messages */
            log?: string;
            /** @description (Encrypted) result of the task */
            result?: string;
            /** @description Time at which task was started */
            started_at?: string;
            /**
             * @description Status of the task
             * @enum {string}
             */
            status?: "pending" | "initializing" | "active" | "completed" | "failed" | "start failed" | "non-existing Docker image" | "crashed" | "killed by user" | "not allowed" | "unknown error";
        };
        RunWithTask: {
            assigned_at: components["schemas"]["DateTime"];
            blob_storage_used: boolean | null;
            cleanup_at: components["schemas"]["DateTime"] | null;
            finished_at: components["schemas"]["DateTime"] | null;
            id: number;
            input: string;
            log: string | null;
            node: components["schemas"]["RunNode"] | components["schemas"]["EmptyObject"];
            organization: components["schemas"]["Link"];
            ports: components["schemas"]["RunPort"][];
            results: components["schemas"]["Link"];
            started_at: components["schemas"]["DateTime"] | null;
            status: components["schemas"]["TaskStatus"];
            task: components["schemas"]["TaskWithoutRuns"];
        };
        RunWithTaskPage: {
            data: components["schemas"]["RunWithTask"][];
            links: components["schemas"]["PageLinks"];
        };
        Study: {
            collaboration: components["schemas"]["Link"];
            id: number;
            name: string;
            organizations: components["schemas"]["LinkPath"];
            tasks: components["schemas"]["LinkPath"];
        };
        StudyChangeOrganizationInput: {
            /** @description Organization id which needs to be added */
            id: number;
        };
        StudyInput: {
            /** @description Collaboration id to which the study belongs */
            collaboration_id: number;
            /** @description Unique human readable name for the study */
            name: string;
            organization_ids: number[];
        };
        StudyPage: {
            data: components["schemas"]["Study"][];
            links: components["schemas"]["PageLinks"];
        };
        StudyUpdate: {
            collaboration_id?: number;
            /** @description Human readable label */
            name?: string;
            /** @description List of organization ids */
            organization_ids?: number[];
        };
        StudyWithOrganizations: {
            collaboration: components["schemas"]["Link"];
            id: number;
            name: string;
            organizations: components["schemas"]["Organization"][];
            tasks: components["schemas"]["LinkPath"];
        };
        StudyWithOrganizationsPage: {
            data: components["schemas"]["StudyWithOrganizations"][];
            links: components["schemas"]["PageLinks"];
        };
        Task: {
            algorithm_store: components["schemas"]["Link"] | null;
            children: components["schemas"]["LinkPath"];
            collaboration: components["schemas"]["Link"];
            /** @description When the task was created. */
            created_at: components["schemas"]["DateTime"];
            databases: components["schemas"]["TaskDatabase"][];
            description: string;
            finished_at: components["schemas"]["DateTime"] | null;
            id: number;
            image: string;
            init_org: components["schemas"]["Link"];
            init_user: components["schemas"]["Link"] | null;
            /** @description Shared by a task and all of its sub-tasks. Not the id of a task. */
            job_id: number;
            name: string;
            parent: components["schemas"]["Link"] | null;
            results: components["schemas"]["LinkPath"];
            runs: components["schemas"]["LinkPath"];
            status: components["schemas"]["TaskStatus"];
            study: components["schemas"]["Link"] | null;
        };
        TaskDatabase: {
            label: string | null;
            /** @description A JSON text of everything but the label. */
            parameters: string | null;
        };
        TaskDatabaseInput: {
            arguments?: components["schemas"]["FreeFormObject"];
            /** @description Label of the database in the configuration of the nodes. */
            label: string;
            preprocessing?: components["schemas"]["PreprocessingStep"][];
            /** @description Query for databases that take one (SQL, SPARQL). */
            query?: string;
            /** @description Sheet of an Excel file. */
            sheet_name?: string;
        };
        /** @description A computation at one or more organizations of a collaboration, or of a study in it. */
        TaskInput: {
            /** @description Collaboration that the task runs in. This or `study_id` is needed; if both, they must match. */
            collaboration_id?: number;
            /** @description Databases of the nodes that the algorithm reads. */
            databases?: components["schemas"]["TaskDatabaseInput"][] | null;
            /** @description Description, for people. */
            description?: string;
            /** @description Image of the algorithm, with registry and tag. */
            image: string;
            /** @description Name, for people. Not digits only. */
            name?: string;
            /** @description Organizations to run at, each with its input. */
            organizations: components["schemas"]["TaskOrganizationInput"][];
            /**
             * Format: uri
             * @description URL of this server with the API path, as the algorithm store knows it. Needed with `store_id` if the server does not know its own URL.
             */
            server_url?: string;
            /** @description Algorithm store that knows the image. */
            store_id?: number;
            /** @description Study that the task runs in. */
            study_id?: number;
        };
        /** @description One organization that the task runs at, with the input for its algorithm. */
        TaskOrganizationInput: {
            id: number;
            /** @description The input, in base64. Encrypted (`base64(key)$base64(iv)$base64(data)`) if the collaboration is. The UUID of a blob if the server has a blob store. */
            input: string;
        };
        TaskPage: {
            data: components["schemas"]["Task"][];
            links: components["schemas"]["PageLinks"];
        };
        /** @enum {string} */
        TaskStatus: "pending" | "initializing" | "active" | "completed" | "failed" | "start failed" | "non-existing Docker image" | "crashed" | "killed by user" | "not allowed" | "unknown error";
        TaskStatusAnswer: {
            status: components["schemas"]["TaskStatus"];
        };
        TaskWithResults: {
            algorithm_store: components["schemas"]["Link"] | null;
            children: components["schemas"]["LinkPath"];
            collaboration: components["schemas"]["Link"];
            created_at: components["schemas"]["DateTime"];
            databases: components["schemas"]["TaskDatabase"][];
            description: string;
            finished_at: components["schemas"]["DateTime"] | null;
            id: number;
            image: string;
            init_org: components["schemas"]["Link"];
            init_user: components["schemas"]["Link"] | null;
            job_id: number;
            name: string;
            parent: components["schemas"]["Link"] | null;
            results: components["schemas"]["Result"][];
            runs: components["schemas"]["LinkPath"];
            status: components["schemas"]["TaskStatus"];
            study: components["schemas"]["Link"] | null;
        };
        TaskWithResultsPage: {
            data: components["schemas"]["TaskWithResults"][];
            links: components["schemas"]["PageLinks"];
        };
        TaskWithRuns: {
            algorithm_store: components["schemas"]["Link"] | null;
            children: components["schemas"]["LinkPath"];
            collaboration: components["schemas"]["Link"];
            created_at: components["schemas"]["DateTime"];
            databases: components["schemas"]["TaskDatabase"][];
            description: string;
            finished_at: components["schemas"]["DateTime"] | null;
            id: number;
            image: string;
            init_org: components["schemas"]["Link"];
            init_user: components["schemas"]["Link"] | null;
            job_id: number;
            name: string;
            parent: components["schemas"]["Link"] | null;
            results: components["schemas"]["LinkPath"];
            runs: components["schemas"]["Run"][];
            status: components["schemas"]["TaskStatus"];
            study: components["schemas"]["Link"] | null;
        };
        TaskWithRunsAndResults: {
            algorithm_store: components["schemas"]["Link"] | null;
            children: components["schemas"]["LinkPath"];
            collaboration: components["schemas"]["Link"];
            created_at: components["schemas"]["DateTime"];
            databases: components["schemas"]["TaskDatabase"][];
            description: string;
            finished_at: components["schemas"]["DateTime"] | null;
            id: number;
            image: string;
            init_org: components["schemas"]["Link"];
            init_user: components["schemas"]["Link"] | null;
            job_id: number;
            name: string;
            parent: components["schemas"]["Link"] | null;
            results: components["schemas"]["Result"][];
            runs: components["schemas"]["Run"][];
            status: components["schemas"]["TaskStatus"];
            study: components["schemas"]["Link"] | null;
        };
        TaskWithRunsAndResultsPage: {
            data: components["schemas"]["TaskWithRunsAndResults"][];
            links: components["schemas"]["PageLinks"];
        };
        TaskWithRunsPage: {
            data: components["schemas"]["TaskWithRuns"][];
            links: components["schemas"]["PageLinks"];
        };
        TaskWithoutRuns: {
            algorithm_store: components["schemas"]["Link"] | null;
            children: components["schemas"]["LinkPath"];
            collaboration: components["schemas"]["Link"];
            created_at: components["schemas"]["DateTime"];
            databases: components["schemas"]["TaskDatabase"][];
            description: string;
            finished_at: components["schemas"]["DateTime"] | null;
            id: number;
            image: string;
            init_org: components["schemas"]["Link"];
            init_user: components["schemas"]["Link"] | null;
            job_id: number;
            name: string;
            parent: components["schemas"]["Link"] | null;
            results: components["schemas"]["LinkPath"];
            status: components["schemas"]["TaskStatus"];
            study: components["schemas"]["Link"] | null;
        };
        TwoFactorSetup: {
            msg: string;
            otp_secret: string;
            /**
             * Format: uri
             * @description An otpauth:// address, to be shown as a QR code.
             */
            qr_uri: string;
        };
        User: {
            email: string | null;
            firstname: string | null;
            id: number;
            ip: string | null;
            last_email_failed_login_sent: components["schemas"]["DateTime"] | null;
            last_email_recover_password_sent: components["schemas"]["DateTime"] | null;
            last_seen: components["schemas"]["DateTime"] | null;
            lastname: string | null;
            organization: components["schemas"]["Link"];
            otp_secret: string | null;
            roles: components["schemas"]["LinkPath"];
            rules: components["schemas"]["LinkPath"];
            status: string | null;
            /** @enum {string} */
            type: "user";
            username: string;
        };
        UserInput: {
            /**
             * Format: email
             * @description Email address
             */
            email: string;
            /** @description First name */
            firstname: string;
            /** @description Last name */
            lastname: string;
            /** @description Organization id to which user is assigned */
            organization_id?: number;
            /** @description At least one digit, one uppercase and one lowercase ASCII letter, and one character that is neither letter nor digit. The server uses the first 72 bytes (UTF-8) only. */
            password: string;
            /** @description User's roles */
            roles?: number[];
            /** @description Extra rules for the user on top of the roles */
            rules?: number[];
            /** @description Unique username */
            username: string;
        };
        UserLoginInput: {
            /** @description Two-factor authentication code. Only required if two-factor authentication is mandatory. */
            mfa_code?: string;
            /** @description User password */
            password: string;
            /** @description Username of user that is logging in */
            username: string;
        };
        UserPage: {
            data: components["schemas"]["User"][];
            links: components["schemas"]["PageLinks"];
        };
        UserPermissions: {
            orgs_in_collabs: number[];
            roles: number[];
            rules: number[];
        };
        UserToken: {
            access_token: string;
            refresh_token: string;
            /**
             * Format: uri-reference
             * @description A path, with the API path in front.
             */
            refresh_url: string;
            /**
             * Format: uri-reference
             * @description A path, with the API path in front.
             */
            user_url: string;
        };
        UserUpdate: {
            /**
             * Format: email
             * @description Email address
             */
            email?: string;
            /** @description First name */
            firstname?: string;
            /** @description Last name */
            lastname?: string;
            organization_id?: number;
            /** @description At least one digit, one uppercase and one lowercase ASCII letter, and one character that is neither letter nor digit. The server uses the first 72 bytes (UTF-8) only. */
            password?: string;
            /** @description User's roles */
            roles?: number[];
            /** @description Extra rules for the user on top of the roles */
            rules?: number[];
            /** @description Unique username */
            username?: string;
        };
        UserWithPermissions: {
            email: string | null;
            firstname: string | null;
            id: number;
            ip: string | null;
            last_email_failed_login_sent: components["schemas"]["DateTime"] | null;
            last_email_recover_password_sent: components["schemas"]["DateTime"] | null;
            last_seen: components["schemas"]["DateTime"] | null;
            lastname: string | null;
            organization: components["schemas"]["Link"];
            otp_secret: string | null;
            permissions: components["schemas"]["UserPermissions"];
            roles: components["schemas"]["LinkPath"];
            rules: components["schemas"]["LinkPath"];
            status: string | null;
            /** @enum {string} */
            type: "user";
            username: string;
        };
        ValidNodeToken: {
            msg: string;
            name: string;
            node_id: number;
            organization_id: number;
        };
        ValidUserToken: {
            email: string | null;
            msg: string;
            organization_id: number;
            user_id: number;
            username: string;
        };
        /** @description The request body does not fit. */
        ValidationError: {
            errors: components["schemas"]["ValidationErrors"];
            msg: string;
        };
        /** @description Texts by field name; by index within lists; `_schema` for the object as a whole. */
        ValidationErrors: {
            [key: string]: string[] | components["schemas"]["ValidationErrors"];
        };
        VpnConfig: {
            ovpn_config: string;
        };
    };
    responses: {
        /** @description The request cannot be carried out. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The body does not fit, is not JSON, or the request cannot be carried out. */
        BadRequestBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"] | components["schemas"]["ValidationError"] | components["schemas"]["FrameworkError"];
            };
        };
        /** @description The body does not fit, is not JSON, or the request cannot be carried out. */
        BadRequestRoleBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"] | components["schemas"]["RoleValidationError"] | components["schemas"]["FrameworkError"];
            };
        };
        /** @description Not allowed in this state or by the policies. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description An error of the server. Often caused by input: a bad page number, an unknown field to sort by, a token of the wrong kind of client. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The path exists, but not with this method. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FrameworkError"];
            };
        };
        /** @description There is no such object. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description This installation does not have the feature. */
        NotImplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description There is no such object. HTML if a path parameter is not a non-negative integer. */
        PathNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
                "text/html": string;
            };
        };
        /** @description A service behind the server does not answer. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description No or an expired token, a wrong password, or a missing permission: all three have this status. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
        /** @description The content type is not JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FrameworkError"];
            };
        };
        /** @description The token is malformed, has a bad signature, or is of the wrong type (refresh instead of access). */
        UnusableToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Message"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAlgorithmStores: {
        parameters: {
            query?: {
                /** @description Collaboration id */
                collaboration_id?: number;
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                name?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /**
                 * @description Algorithm store URL to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                url?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlgorithmStorePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createAlgorithmStore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlgorithmStoreInput"];
            };
        };
        responses: {
            /** @description The algorithm store is linked. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlgorithmStore"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAlgorithmStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Collaboration id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlgorithmStore"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteAlgorithmStore: {
        parameters: {
            query?: {
                /** @description URL to this vantage6 server. This is used to delete the whitelisting of this server at the algorithm store. Note that this is ignored if the server configuration contains the 'server_url' key. */
                server_url?: string;
            };
            header?: never;
            path: {
                /** @description Algorithm store id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateAlgorithmStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Algorithm store id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlgorithmStoreUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlgorithmStore"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    uploadBlob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlobId"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
        };
    };
    getBlobStoreStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blob_store_enabled: boolean;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    downloadBlob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `id` of the object */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the blob. */
            200: {
                headers: {
                    /** @description attachment, with a file name */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
        };
    };
    listCollaborations: {
        parameters: {
            query?: {
                /** @description Algorithm store ID that is available to the collaboration */
                algorithm_store_id?: number;
                /** @description Whether the collaboration is encrypted. Any other text finds nothing. */
                encrypted?: 0 | 1;
                /** @description Include 'organizations' to include the organizations within the collaboration. */
                include?: "organizations"[];
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                name?: string;
                /** @description Organization id */
                organization_id?: number;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollaborationPage"] | components["schemas"]["CollaborationWithOrganizationsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createCollaboration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollaborationInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collaboration"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getCollaboration: {
        parameters: {
            query?: {
                /** @description Include 'organizations' to include the organizations within the collaboration. */
                include?: "organizations"[];
            };
            header?: never;
            path: {
                /** @description Collaboration id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collaboration"] | components["schemas"]["CollaborationWithOrganizations"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteCollaboration: {
        parameters: {
            query?: {
                /** @description If set to true, the collaboratio will be deleted along with all its tasks and nodes (default=False) Any value counts as true: leave it out for false. */
                delete_dependents?: true;
            };
            header?: never;
            path: {
                /** @description Collaboration id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateCollaboration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Collaboration id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollaborationUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collaboration"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addNodeToCollaboration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Collaboration id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollaborationAddNodeInput"];
            };
        };
        responses: {
            /** @description Added node to collaboration */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeSummary"][];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeNodeFromCollaboration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Collaboration id from which the node is to be deleted. */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addOrganizationToCollaboration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Collaboration id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollaborationChangeOrganizationInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"][];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeOrganizationFromCollaboration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Collaboration id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollaborationChangeOrganizationInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"][];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    requestColumnNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnNameInput"];
            };
        };
        responses: {
            /** @description A node that is online has reported the names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColumnNames"];
                };
            };
            /** @description No node has reported them, so a task was created that collects them. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Always 200, also when the database does not answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    killNodeTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KillNodeTasksInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    killTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KillTaskInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listNodes: {
        parameters: {
            query?: {
                /** @description Collaboration id */
                collaboration_id?: number;
                /** @description Node IP address */
                ip?: string;
                /** @description Show only nodes seen since this date */
                last_seen_from?: string;
                /** @description Show only nodes last seen before this date */
                last_seen_till?: string;
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                name?: string;
                /** @description Organization id */
                organization_id?: number;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Node status ('online', 'offline') */
                status?: "online" | "offline";
                /** @description Study id */
                study_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createNode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NodeInput"];
            };
        };
        responses: {
            /** @description New node-account created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeWithApiKey"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Node id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Node"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Node id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok, node is deleted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateNode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Node id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NodeUpdate"];
            };
        };
        responses: {
            /** @description Ok, node is updated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Node"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listOrganizations: {
        parameters: {
            query?: {
                /** @description Collaboration id */
                collaboration_id?: number;
                /** @description Country */
                country?: string;
                /** @description List of organization ids. Only these organizations will be returned */
                ids?: number[];
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                name?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Study id */
                study_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: {
                /** @description If true, also delete all dependents (i.e. users, roles, tasks, runs, nodes). Collaborations and studies are not deleted, but the organization is removed from them. Any value counts as true: leave it out for false. */
                delete_dependents?: true;
            };
            header?: never;
            path: {
                /** @description Organization id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Organization id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createPort: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Port"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deletePorts: {
        parameters: {
            query: {
                /** @description Run id for which ports must be deleted */
                run_id: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    requestTwoFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverTwoFactorInput"];
            };
        };
        responses: {
            /** @description Mail is on its way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    resetTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetTwoFactorInput"];
            };
        };
        responses: {
            /** @description The new secret. It is in force at once. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorSetup"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverPasswordInput"];
            };
        };
        responses: {
            /** @description The same answer whether or not the user exists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    resetNodeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetAPIKeyInput"];
            };
        };
        responses: {
            /** @description The new key. The old one is dead. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeApiKey"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listResults: {
        parameters: {
            query?: {
                /** @description Show only task assigned from this date */
                assigned_from?: string;
                /** @description Show only task assigned till this date */
                assigned_till?: string;
                /** @description Collaboration id */
                collaboration_id?: number;
                /** @description Show only task finished from this date */
                finished_from?: string;
                /** @description Show only task finished till this date */
                finished_till?: string;
                /** @description Node id */
                node_id?: number;
                /** @description Organization id */
                organization_id?: number;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Port number */
                port?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Show only task started from this date */
                started_from?: string;
                /** @description Show only task started till this date */
                started_till?: string;
                /** @description `open` for runs that are not finished. Any other text is ignored. */
                state?: "open";
                /** @description Task id */
                task_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Algorithm run id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Result"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description Collaboration id */
                collaboration_id?: number;
                /**
                 * @description Description to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                description?: string[];
                /** @description Whether or not to include root role (default=False) Any value counts as true: leave it out for false. */
                include_root?: true;
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                name?: string[];
                /** @description Organizations whose roles to list. Default roles are left out unless `include_root` is given. */
                organization_id?: number[];
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Get roles that this role id is part of */
                rule_id?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Get roles for this user id */
                user_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadRequestRoleBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Role id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteRole: {
        parameters: {
            query?: {
                /** @description If set to true, the role is deleted even though users with this role may lose permissions (default=False) Any value counts as true: leave it out for false. */
                delete_dependents?: true;
            };
            header?: never;
            path: {
                /** @description Role id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Role id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["BadRequestRoleBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addRuleToRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Role id */
                id: number;
                /** @description Rule id to add to role */
                rule_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Added rule to role */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeRuleFromRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Role id */
                id: number;
                /** @description Rule id to delete from the role */
                rule_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRules: {
        parameters: {
            query?: {
                /** @description Filter by name of the rule */
                name?: string;
                /** @description All rules on one page. */
                no_pagination?: 1;
                /** @description Operation, as `VIEW` or `v`. */
                operation?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Get rules for a specific role */
                role_id?: number;
                /** @description Scope, as `GLOBAL` or `glo`. */
                scope?: string;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Get rules for a specific user. This includes the rules that are part of the user's roles. */
                user_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description rule_id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rule"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description Show only task assigned from this date */
                assigned_from?: string;
                /** @description Show only task assigned till this date */
                assigned_till?: string;
                /** @description Collaboration id */
                collaboration_id?: number;
                /** @description Show only task finished from this date */
                finished_from?: string;
                /** @description Show only task finished till this date */
                finished_till?: string;
                /** @description Include 'task' to include task data. */
                include?: "task"[];
                /** @description Node id */
                node_id?: number;
                /** @description Organization id */
                organization_id?: number;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Port number */
                port?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Show only task started from this date */
                started_from?: string;
                /** @description Show only task started till this date */
                started_till?: string;
                /** @description `open` for runs that are not finished. Any other text is ignored. */
                state?: "open";
                /** @description Task id */
                task_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"] | components["schemas"]["RunWithTaskPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getRun: {
        parameters: {
            query?: {
                /** @description what to include ('task') */
                include?: "task";
            };
            header?: never;
            path: {
                /** @description Task id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"] | components["schemas"]["RunWithTask"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listStudies: {
        parameters: {
            query?: {
                /** @description Filter studies by collaboration id */
                collaboration_id?: number;
                /** @description Include 'organizations' to include the organizations in the output. */
                include?: "organizations"[];
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                name?: string;
                /** @description Filter studies by organization id */
                organization_id?: number;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyPage"] | components["schemas"]["StudyWithOrganizationsPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createStudy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyWithOrganizations"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getStudy: {
        parameters: {
            query?: {
                /** @description Include 'organizations' to include the organizations within the study. */
                include?: "organizations"[];
            };
            header?: never;
            path: {
                /** @description Study id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Study"] | components["schemas"]["StudyWithOrganizations"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteStudy: {
        parameters: {
            query?: {
                /** @description If set to true, the study will be deleted along with all its tasks (default=False) Any value counts as true: leave it out for false. */
                delete_dependents?: true;
            };
            header?: never;
            path: {
                /** @description Study id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateStudy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Study id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyWithOrganizations"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addOrganizationToStudy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Study id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyChangeOrganizationInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"][];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeOrganizationFromStudy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Study id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudyChangeOrganizationInput"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"][];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description The collaboration id to which the task belongs */
                collaboration_id?: number;
                /**
                 * @description Database description to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                database?: string;
                /**
                 * @description Description to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                description?: string;
                /**
                 * @description (Docker) image name which is used in the task. Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                image?: string;
                /** @description Include 'results' to include the task's results, 'runs' to include details on algorithm runs. For including multiple, do either `include=x,y` or `include=x&include=y`. */
                include?: ("results" | "runs")[];
                /** @description The organization id of the origin of the request */
                init_org_id?: number;
                /** @description The user id of the user that started the task */
                init_user_id?: number;
                /** @description If larger than 0, returns tasks created by a user (top-level tasks). If equal to 0, returns subtask created by an algorithm. If not specified, both are returned. */
                is_user_created?: number;
                /** @description The run id that belongs to the task */
                job_id?: number;
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                name?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description The id of the parent task */
                parent_id?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description A run id that belongs to the task */
                run_id?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /** @description Filter by task status, e.g. 'active' for active tasks, 'completed' for finished or 'crashed' for failed tasks. */
                status?: string;
                /** @description The algorithm store ID from which the algorithm was retrieved */
                store_id?: number;
                /** @description The study id to which the task belongs */
                study_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"] | components["schemas"]["TaskWithResultsPage"] | components["schemas"]["TaskWithRunsAndResultsPage"] | components["schemas"]["TaskWithRunsPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTask: {
        parameters: {
            query?: {
                /** @description Include 'results' to include the task's results, 'runs' to include details on algorithm runs. For including multiple, do either `include=x,y` or `include=x&include=y`. */
                include?: ("results" | "runs")[];
            };
            header?: never;
            path: {
                /** @description Task id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"] | components["schemas"]["TaskWithResults"] | components["schemas"]["TaskWithRunsAndResults"] | components["schemas"]["TaskWithRuns"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTaskStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Task id */
                task_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status of the task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskStatusAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createContainerToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContainerTokenInput"];
            };
        };
        responses: {
            /** @description Container token generated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContainerToken"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    loginNode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NodeLoginInput"];
            };
        };
        responses: {
            /** @description Ok, authenticated */
            200: {
                headers: {
                    /** @description The access token once more. Not exposed to browsers. */
                    "jwt-token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeToken"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    validateNodeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Token is valid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidNodeToken"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Token refreshed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserToken"] | components["schemas"]["NodeToken"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    loginUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserLoginInput"];
            };
        };
        responses: {
            /** @description Ok, authenticated */
            200: {
                headers: {
                    /** @description The access token once more. Not exposed to browsers. */
                    "jwt-token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserToken"] | components["schemas"]["TwoFactorSetup"] | components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalServerError"];
        };
    };
    validateUserToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Token is valid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidUserToken"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Collaboration id */
                collaboration_id?: number;
                /**
                 * @description Email to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                email?: string;
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                firstname?: string;
                /** @description Show only users seen since this date */
                last_seen_from?: string;
                /** @description Show only users last seen before this date */
                last_seen_till?: string;
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                lastname?: string;
                /** @description Organization id */
                organization_id?: number;
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Rows on a page. There is no upper limit. */
                per_page?: number;
                /** @description Role that is assigned to user */
                role_id?: number;
                /** @description Rule that is assigned to user */
                rule_id?: number;
                /** @description Fields to sort by, separated by commas; a minus sign in front sorts in descending order. */
                sort?: string;
                /**
                 * @description Name to match with a LIKE operator.
                 *     * The percent sign (%) represents zero, one, or multiple characters
                 *     * underscore sign (_) represents one, single character
                 */
                username?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The links of the body as a header. Its `rel` values are not quoted. */
                    Link?: string;
                    /** @description Rows on all pages together. */
                    "total-count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @description Whether or not to include extra permission info for the user. By default false. Any value counts as true: leave it out for false. */
                include_permissions?: true;
            };
            header?: never;
            path: {
                /** @description User id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"] | components["schemas"]["UserWithPermissions"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteUser: {
        parameters: {
            query?: {
                /** @description If set to true, the user will be deleted along with all tasks they created (default=False) Any value counts as true: leave it out for false. */
                delete_dependents?: true;
            };
            header?: never;
            path: {
                /** @description User id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description User id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequestBody"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["PathNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                    };
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    getVpnConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration for the VPN client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VpnConfig"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
            501: components["responses"]["NotImplemented"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAlgorithmAddresses: {
        parameters: {
            query?: {
                /** @description Include the addresses of subtasks. Ignored if 'only_children' is True. Incompatible with other 'only_*' parameters. Any value counts as true: leave it out for false. */
                include_children?: true;
                /** @description Include the addresses of parent tasks. Ignored if 'only_parent' is True. Incompatible with other 'only_*' parameters. Any value counts as true: leave it out for false. */
                include_parent?: true;
                /** @description Algorithm port label to filter by */
                label?: string;
                /** @description Only include the addresses of subtasks, not those at the same level. Incompatible with other 'only_*' parameters. Any value counts as true: leave it out for false. */
                only_children?: true;
                /** @description Only send the address of the parent task, not those at the same level. Incompatible with other 'only_*' parameters. Any value counts as true: leave it out for false. */
                only_parent?: true;
                /** @description Only send the address of the container that is requesting the addresses. Incompatible with other 'only_*' parameters. Any value counts as true: leave it out for false. */
                only_self?: true;
                /** @description Only send the addresses of tasks at the same level, not the parent or children. Incompatible with other 'only_*' parameters. Any value counts as true: leave it out for false. */
                only_siblings?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Addresses of the algorithm containers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlgorithmAddresses"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnusableToken"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
